using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Types that have the name of a library's and other bits.</summary>
[Trait("Category", "Light")]
public sealed class LayoutTests
{
    private const string Body = "public readonly ushort Bits;";

    [Theory]
    [InlineData("public float Value;", "has 4 bytes")]
    [InlineData("public byte Value;", "has 1 byte")]
    [InlineData("public ushort Value; public byte Flag;", "has 4 bytes")]
    [InlineData("public object Value;", "holds references")]
    public void AnotherSizeIsAnError(string fields, string flaw)
    {
        var finding = Assert.Single(Findings("struct", fields, "void"));
        Assert.Equal("LOSSGEN100", finding.Id);
        Assert.Contains($"'TorchSharp.BFloat16' {flaw}", finding.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void AClassIsAnError()
        => Assert.Equal("LOSSGEN100", Assert.Single(Findings("class", Body, "void")).Id);

    [Theory]
    [InlineData("public readonly ushort Bits;")]
    [InlineData("private readonly byte low; private readonly byte high; public int Size => low + high;")]
    [InlineData("public const int Size = 2; public static int Count; public Half Inner;")]
    public void TwoBytesAreTakenHoweverTheyAreDeclared(string fields)
        => Assert.Empty(Findings("struct", fields, "void"));

    [Fact]
    public void ElementsOfTwoLibrariesAreNotOneType()
    {
        var (_, findings) = CompiledKernels.Run("Mixed", """
            public static partial class Losses
            {
                [CrossEntropyKernel]
                public static partial void Loss(
                    ReadOnlySpan<TorchSharp.BFloat16> logits, ReadOnlySpan<int> targets,
                    Span<Microsoft.ML.OnnxRuntime.BFloat16> gradient, Span<float> losses);
            }
            """);
        Assert.Contains(findings, static finding => finding.Id == "LOSSGEN018");
    }

    [Fact]
    public void AResultOfAnotherLibraryIsAnError()
        => Assert.Contains(
            Findings("struct", Body, "Microsoft.ML.OnnxRuntime.BFloat16"),
            static finding => finding.Id == "LOSSGEN021");

    [Fact]
    public void OverloadsOverTheTypesOfSeveralLibrariesStandSideBySide()
    {
        var overloads = ElementType.All.Where(static element => element.Stub.Length == 0).Select(static element => $$"""
            [CrossEntropyKernel]
            public static partial float Loss(
                ReadOnlySpan<{{element.Name}}> logits, ReadOnlySpan<int> targets, Span<{{element.Name}}> gradient);
            """);
        var (_, findings) = CompiledKernels.Run(
            "Overloads", $"public static partial class Losses {{ {string.Join("\n", overloads)} }}");
        Assert.DoesNotContain(findings, static finding => finding.Severity >= DiagnosticSeverity.Warning);
    }

    private static IEnumerable<Diagnostic> Findings(string kind, string fields, string returns)
    {
        string reduction = returns == "void" ? "(Reduction = Reduction.None)" : "";
        var (_, findings) = CompiledKernels.Run("Layout", $$"""
            namespace TorchSharp { public {{kind}} BFloat16 { {{fields}} } }

            public static partial class Losses
            {
                [CrossEntropyKernel{{reduction}}]
                public static partial {{returns}} Loss(
                    ReadOnlySpan<TorchSharp.BFloat16> logits, ReadOnlySpan<int> targets, Span<float> losses);
            }
            """);
        return findings.Where(static finding => finding.Id.StartsWith("LOSSGEN", StringComparison.Ordinal));
    }
}
