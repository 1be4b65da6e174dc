using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

public sealed class ResultRuleTests
{
    private const string Inputs = "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets";

    [Theory]
    [InlineData("{|LOSSGEN021:int|} Loss(" + Inputs + ")")]
    [InlineData("{|LOSSGEN021:Half|} Loss(" + Inputs + ")")]
    [InlineData("{|LOSSGEN021:float?|} Loss(" + Inputs + ")")]
    [InlineData("{|LOSSGEN021:(float, float)|} Loss(" + Inputs + ")")]
    [InlineData("{|LOSSGEN021:Span<float>|} Loss(" + Inputs + ")")]
    [InlineData("{|LOSSGEN021:Half|} Loss(ReadOnlySpan<double> logits, ReadOnlySpan<int> targets)")]
    [InlineData("Missing Loss(" + Inputs + ")")]
    public Task ReturnTypes(string method) => ReportsAsync("", method);

    [Theory]
    [InlineData("{|LOSSGEN022:float|} Loss(" + Inputs + ")")]
    [InlineData("{|LOSSGEN022:double|} Loss(" + Inputs + ", Span<float> losses)")]
    public Task ReturnsUnderReductionNone(string method) => ReportsAsync("(Reduction = Reduction.None)", method);

    [Theory]
    [InlineData("")]
    [InlineData("(Reduction = Reduction.None)")]
    [InlineData("(Reduction = Reduction.Sum)")]
    public Task NothingAsked(string options) => ReportsAsync(options, "void {|LOSSGEN023:Loss|}(" + Inputs + ")");

    private static Task ReportsAsync(string options, string method) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel{options}] public static partial {method}; }}");
}
