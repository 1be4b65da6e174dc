using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LossGen.Benchmarks.Pictures;
using LossGen.Demo.Charts;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Documentation;

/// <summary>The pictures that pages show are there, and the panels that they are made of can be read.</summary>
public sealed partial class PictureTests
{
    private static readonly PanelAxis Axis = new("shapes", 0, 2, [(0, "a"), (1, "b"), (2, "c")]);

    private static string[] Pages =>
    [
        Path.Combine(RepositoryFolder.Path, "README.md"),
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "docs"), "*.md", SearchOption.AllDirectories),
    ];

    [Fact]
    public void EveryPictureOfAPageIsWellFormed()
    {
        var pictures = Pages.SelectMany(page => Picture().Matches(File.ReadAllText(page))
            .Select(match => Path.Combine(Path.GetDirectoryName(page)!, match.Groups["file"].Value))).ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Equal("svg", XDocument.Load(picture).Root!.Name.LocalName));
    }

    [Fact]
    public void NamesOfCurvesThatEndTogetherAreApart()
    {
        var svg = Drawn([Curve("one", 1), Curve("two", 1.01), Curve("three", 1.02)]);
        var heights = svg.Descendants().Where(label => label.Value is "one" or "two" or "three")
            .Select(label => Number(label, "y")).Order().ToList();
        Assert.Equal(3, heights.Count);
        Assert.All(heights.Zip(heights.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 13));
    }

    [Fact]
    public void ASinglePointIsADotWithItsNameBelow()
    {
        var svg = Drawn([Curve("curve", 1), new("alone", "ours", [(0, 10)])]);
        Assert.Single(Elements(svg, "polyline"));
        var dot = Assert.Single(Elements(svg, "circle"), dot => (string?)dot.Attribute("class") == "ours-ink");
        var name = Assert.Single(Elements(svg, "text"), text => text.Value == "alone");
        Assert.True(Number(name, "y") > Number(dot, "cy"));
        Assert.InRange(Number(name, "x") - Number(dot, "cx"), -10, 10);
    }

    [Fact]
    public void NotesLieWithinTheSheet()
    {
        var svg = Drawn([Curve("curve", 1)], "first", "second");
        var last = Assert.Single(Elements(svg, "text"), text => text.Value == "second");
        Assert.InRange(Number(last, "y"), 300, Number(svg, "height") - 4);
    }

    private static Series Curve(string name, double value) => new(name, "library", [(0, 1), (1, 2), (2, value)]);

    private static XElement Drawn(IReadOnlyList<Series> series, params IReadOnlyList<string> notes)
    {
        LogScale scale = new(series.SelectMany(one => one.Values));
        using StringWriter writer = new();
        new Sheet("heading", "subtitle", [new("panel", series, Axis, scale, 200)], notes).Write(writer);
        return XDocument.Parse(writer.ToString()).Root!;
    }

    private static IEnumerable<XElement> Elements(XElement svg, string name)
        => svg.Descendants().Where(element => element.Name.LocalName == name);

    private static double Number(XElement element, string attribute)
        => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"!\[[^\]]*\]\((?<file>[^)]+\.svg)\)")]
    private static partial Regex Picture();
}
