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
            public static partial double Loss(
                ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);
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
}
