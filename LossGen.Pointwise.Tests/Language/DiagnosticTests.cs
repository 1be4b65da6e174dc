using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Pointwise.Tests.Language;

/// <summary>What cannot be read is reported at the expression itself.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("{ double s = 0; {|LOSSGEN087:for (int i = 0; i < 3; i++) s += x;|} return s; }")]
    [InlineData("=> {|LOSSGEN087:Field|} * x;")]
    [InlineData("=> {|LOSSGEN087:Numbers[1]|} * x;")]
    [InlineData("=> {|LOSSGEN087:Math.Cosh(x)|};")]
    [InlineData("=> {|LOSSGEN087:Math.Pow(2, x)|};")]
    [InlineData("=> {|LOSSGEN087:x % 2|};")]
    [InlineData("=> {|LOSSGEN087:Loss(x)|};")]
    [InlineData("=> {|LOSSGEN087:x switch { < 0 => 1, >= 0 => 2 }|};")]
    [InlineData("{ {|LOSSGEN087:Field = x|}; return x; }")]
    [InlineData("{ {|LOSSGEN087:x++|}; return x; }")]
    [InlineData("=> x > 0 ? x : {|LOSSGEN087:throw new ArgumentException()|};")]
    [InlineData("{ {|LOSSGEN087:double Local(double y) => y;|} return Local(x); }")]
    [InlineData("=> {|LOSSGEN087:(int)x|};")]
    public async Task AConstructIsRefusedWhereItStands(string body)
        => await DiagnosticAssert.ReportsAsync($$"""
            #pragma warning disable CS8509, CS8321
            public static partial class Losses
            {
                private static double Field;
                private static readonly double[] Numbers = [1, 2];

                public static double Loss(double x) {{body}}

                [PointwiseLossKernel(nameof(Loss))]
                public static partial float Kernel(ReadOnlySpan<float> x, Span<float> gradient);
            }
            """);

    [Theory]
    [InlineData("[PointwiseLossKernel({|LOSSGEN088:\"None\"|})]", "ReadOnlySpan<float> x")]
    [InlineData("[PointwiseLossKernel({|LOSSGEN088:nameof(Text)|})]", "ReadOnlySpan<float> x")]
    [InlineData("[PointwiseLossKernel(nameof(Loss))]", "ReadOnlySpan<float> x, float y, int {|LOSSGEN089:z|}")]
    [InlineData("[PointwiseLossKernel(nameof(Loss))]", "ReadOnlySpan<float> x, {|LOSSGEN017:int|} y")]
    [InlineData("[PointwiseLossKernel(nameof(Loss))]", "ReadOnlySpan<float> x, {|LOSSGEN018:ReadOnlySpan<double>|} y")]
    [InlineData(
        "[PointwiseLossKernel(nameof(Loss))]", "ReadOnlySpan<float> x, float y, Span<float> {|LOSSGEN092:yGradient|}")]
    [InlineData(
        "[{|LOSSGEN093:PointwiseLossKernel(nameof(Masked))|}]", "ReadOnlySpan<float> x, ReadOnlySpan<bool> mask")]
    public async Task ADeclarationIsRefusedWhereItIsWrong(string attribute, string parameters)
        => await DiagnosticAssert.ReportsAsync($$"""
            public static partial class Losses
            {
                public static double Loss(double x, double y) => x * y;

                public static double Masked(double x, double mask) => x * mask;

                public static string Text(double x) => "";

                {{attribute}}
                public static partial float Kernel({{parameters}});
            }
            """);

    [Theory]
    [InlineData("ReadOnlySpan<float> x", "LOSSGEN090")]
    [InlineData("float x, float y", "LOSSGEN091")]
    public async Task AKernelHasItsParameters(string parameters, string id)
        => await DiagnosticAssert.ReportsAsync($$"""
            public static partial class Losses
            {
                public static double Loss(double x, double y) => x * y;

                [PointwiseLossKernel(nameof(Loss))]
                public static partial float {|{{id}}:Kernel|}({{parameters}});
            }
            """);
}
