using LossGen.Oracle.Depth;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Pointwise.Tests.Language;

/// <summary>Parameters and local variables may be called like what a kernel uses.</summary>
public sealed class HiddenNameTests
{
    private static readonly string[] Names =
    [
        "Block", "Block512", "Block256", "Block128", "Step256", "Loss256", "Run", "Range", "Vector256", "Unsafe",
        "MemoryMarshal", "PointwiseMath", "ElementMath", "RowSum", "RowTotals", "Require", "Span", "Half", "count",
        "totals", "batch", "left", "i",
    ];

    [Theory]
    [InlineData("Parallel = false")]
    [InlineData("Parallel = true")]
    [InlineData("VectorWidth = VectorWidth.Scalar")]
    public void AKernelCompilesWhateverItsParametersAreCalled(string option)
    {
        var run = GeneratorRun.Of(
            [.. TestDepth.Some(Names, 4).Select((name, index) => Source(name, index, option))]);
        Assert.Empty(run.Errors);
        Assert.Empty(run.CompilerDiagnostics.Select(static d => d.ToString()));
    }

    private static string Source(string name, int index, string option) => $$"""
        public static partial class Losses{{index}}
        {
            public static double Of(double {{name}}, double other)
            {
                double d = Math.Exp({{name}}) * Math.Max({{name}}, other);
                return d * d;
            }

            public static double Local(double x, double other)
            {
                double {{name}} = x * other;
                return {{name}} * {{name}} + other;
            }

            [PointwiseLossKernel(nameof(Of), {{option}})]
            public static partial float Kernel(
                ReadOnlySpan<float> {{name}}, float other, Span<float> gradient, Span<float> losses);

            [PointwiseLossKernel(nameof(Local), {{option}})]
            public static partial float OfLocal(float x, ReadOnlySpan<float> other, Span<float> gradient);

            [PointwiseLossKernel(nameof(Local), {{option}})]
            public static partial float OfNumbers(ReadOnlySpan<float> x, float other, Span<float> gradient);
        }
        """;
}
