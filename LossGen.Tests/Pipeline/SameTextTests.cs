using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>The emitted text is the same on every machine, whatever its culture, its files and its process.</summary>
public sealed class SameTextTests
{
    private static readonly IReadOnlyList<(string, string)> Expected = EmittedTexts.Of([.. EmittedTexts.Sources]);

    [Theory]
    [InlineData(",", ".", "-")] // tr-TR, de-DE
    [InlineData("\u066B", "\u066C", "\u200E\u2212")] // fa-IR
    [InlineData("\u066B", "\u066C", "\u061C-")] // ar-SA
    public void NumbersOfACulture(string point, string group, string minus)
    {
        var numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = point,
            NumberGroupSeparator = group,
            NegativeSign = minus,
        };
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = numbers };
        try
        {
            Assert.Equal($"{minus}0{point}15", (-0.15).ToString(CultureInfo.CurrentCulture));
            Assert.Equal(Expected, EmittedTexts.Of([.. EmittedTexts.Sources]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [Trait("Category", "Exhaustive")]
    [InlineData("tr-TR", "-1,5 \u0131")]
    [InlineData("de-DE", "-1,5 i")]
    [InlineData("fa-IR", "\u200E\u22121\u066B5 i")]
    [InlineData("ar-SA", "\u061C-1\u066B5 i")]
    public async Task AProcessOfACulture(string culture, string sign)
    {
        var assembly = typeof(SameTextTests).Assembly.Location;
        var settings = await File.ReadAllTextAsync(Path.ChangeExtension(assembly, ".runtimeconfig.json"));
        var folder = Directory.CreateTempSubdirectory("lossgen-culture-");
        try
        {
            // This project runs without cultures, as does the demo.
            var config = Path.Combine(folder.FullName, "runtimeconfig.json");
            await File.WriteAllTextAsync(
                config,
                Regex.Replace(settings, "(Globalization.(Invariant|PredefinedCulturesOnly)\": )true", "$1false"));
            var run = await ChildProcess.DotnetAsync(
                folder.FullName, [], "exec", "--runtimeconfig", config, "--depsfile",
                Path.ChangeExtension(assembly, ".deps.json"), assembly, "texts", culture);

            // A machine without the data of cultures has none to go wrong in.
            Assert.True(
                run.Output.Trim() == $"{sign} {EmittedTexts.Hash()}"
                    || run.Output.Contains("valid ICU package", StringComparison.Ordinal),
                run.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    [Trait("Category", "Exhaustive")]
    public async Task FreshProcessesWithOtherHashSeeds()
    {
        // Each process hashes strings by a seed of its own.
        for (var i = 0; i < 3; i++)
        {
            var run = await ChildProcess.DotnetAsync(
                Path.GetTempPath(), [], "exec", typeof(SameTextTests).Assembly.Location, "texts", "");
            Assert.Equal($"-1.5 i {EmittedTexts.Hash()}", run.Output.Trim());
        }
    }

    [Theory]
    [InlineData("\n", "utf-8")]
    [InlineData("\r\n", "utf-8")]
    [InlineData("\r", "utf-8")]
    [InlineData("\u2028", "utf-8")]
    [InlineData("\r\n", "utf-16")]
    [InlineData("\n", "utf-16BE")]
    [InlineData("\n", "utf-32")]
    public void LineEndsAndByteOrderMarksOfFiles(string lineEnd, string encoding)
    {
        var sources = EmittedTexts.Sources.Select(text => text.ReplaceLineEndings(lineEnd));
        var compilation = EmittedTexts.FromDisk(
            "C:\\İ\\", Encoding.GetEncoding(encoding), [.. sources, "global using System; global using LossGen;"]);
        Assert.Equal(Expected, EmittedTexts.Of(GeneratorRun.Of(compilation)));
    }

    [Fact]
    public void AnyOrderOfFiles()
    {
        Assert.Equal(Expected, EmittedTexts.Of([.. EmittedTexts.Sources.Reverse()]));
        Assert.Equal(Expected, EmittedTexts.Of(["class A { }", .. EmittedTexts.Sources, "class B { }"]));
    }

    [Fact]
    public void AnyOrderOfMethods()
    {
        const string First = "[CrossEntropyKernel(Classes = 3)] public static partial float Loss(ReadOnlySpan<float> "
            + "logits, ReadOnlySpan<int> targets);";
        const string Second = "[CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits, "
            + "ReadOnlySpan<long> targets);";
        Assert.Equal(
            EmittedTexts.Of($"partial class C {{ {First} }}", $"partial class C {{ {Second} }}"),
            EmittedTexts.Of($"partial class C {{ {Second} int i; {First} }}"));
    }
}
