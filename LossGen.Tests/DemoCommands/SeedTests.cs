using System.Xml.Linq;
using LossGen.Demo.Display;
using LossGen.Demo.Pictures;
using LossGen.Demo.Seeds;
using Xunit;

namespace LossGen.Tests.DemoCommands;

/// <summary>Every figure of the seeds comes out of the kernels.</summary>
[Trait("Category", "Light")]
public sealed class SeedTests
{
    [Fact]
    public void EveryFigureIsThatOfTheSeed()
        => Assert.All(
            SeedSection.All().SelectMany(s => s.Figures), figure => Assert.True(figure.Holds, figure.ToString()));

    // A figure that is left out would hold as well.
    [Theory]
    [InlineData("000", 44)]
    [InlineData("001", 17)]
    [InlineData("002", 54)]
    [InlineData("003", 10)]
    [InlineData("004", 67)]
    public void NoFigureIsLeftOut(string seed, int figures)
        => Assert.Equal(figures, SeedSection.All().Single(section => section.Number == seed).Figures.Count());

    [Fact]
    public void AFigureThatIsAnotherDoesNotHold()
    {
        Assert.True(new SeedFigure("loss", 1.4670, 4, 1.46695).Holds);
        Assert.False(new SeedFigure("loss", 1.4670, 4, 1.46694).Holds);
        Assert.False(new SeedFigure("loss", 1.4670, 4, double.NaN).Holds);
    }

    [Fact]
    public void AReportFitsIntoEightyColumns()
    {
        using var text = new StringWriter();
        var report = new SeedReport(Terminal.Plain(text));
        foreach (var section in SeedSection.All())
        {
            report.Write(section);
        }

        report.WriteSummary(SeedSection.All());
        Assert.All(text.ToString().Split('\n'), line => Assert.InRange(line.TrimEnd('\r').Length, 0, 80));
        Assert.DoesNotContain('\e', text.ToString());
        Assert.Contains("All 192 figures agree", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void PicturesHoldTheCurves()
    {
        var folder = Directory.CreateTempSubdirectory("lossgen-seeds");
        try
        {
            foreach (var picture in SeedSection.All().SelectMany(section => section.Pictures))
            {
                var file = new FileInfo(Path.Combine(folder.FullName, picture.FileName));
                LineChartPicture.Write(file, picture.Heading, picture.Subtitle, picture.Charts);
                var curves = XDocument.Load(file.FullName).Descendants().Count(e => e.Name.LocalName == "polyline");
                Assert.Equal(picture.Charts.Sum(chart => chart.Curves.Count), curves);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
