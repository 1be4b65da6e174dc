using System.Globalization;
using LossGen.Generators;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>A run of the generator as a whole: stopping it, repeating it, the bytes that it adds.</summary>
public sealed class RunTests
{
    private const string Source = """
        static partial class Losses
        {
            [CrossEntropyKernel(LabelSmoothing = 0.15)]
            public static partial double Loss(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);
        }
        """;

    [Fact]
    public void CancellationIsNotSwallowed()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new CrossEntropyKernelGenerator());
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => driver.RunGenerators(RoslynKit.Compile(Source), source.Token));
    }

    [Fact]
    public void TextsAreUtf8WithoutByteOrderMarkAndHaveUnixLineEnds()
    {
        foreach (var source in GeneratorRun.Of(Source.ReplaceLineEndings("\r\n")).Result.GeneratedSources)
        {
            Assert.Equal("utf-8", source.SourceText.Encoding!.WebName);
            Assert.Empty(source.SourceText.Encoding.GetPreamble());
            Assert.Equal(SourceHashAlgorithm.Sha1, source.SourceText.ChecksumAlgorithm);
            Assert.DoesNotContain('\r', source.SourceText.ToString());
            Assert.EndsWith("}\n", source.SourceText.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TextsDoNotDependOnTheCulture()
    {
        var expected = Texts();
        var before = CultureInfo.CurrentCulture;
        var numbers = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~", NumberGroupSeparator = "." };
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = numbers };
        try
        {
            Assert.Equal("0,15", 0.15.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static IEnumerable<string> Texts()
        => GeneratorRun.Of(Source).Result.GeneratedSources.Select(static s => s.SourceText.ToString()).ToList();
}
