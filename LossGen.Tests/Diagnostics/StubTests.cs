using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Diagnostics;

/// <summary>What stands in for the body of a refused declaration: it adds no message of its own.</summary>
public sealed class StubTests
{
    private const string Inputs = "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets";

    [Theory]
    [InlineData("LOSSGEN003", "public partial float Loss(" + Inputs + ");")]
    [InlineData("LOSSGEN004", "static partial void Loss(" + Inputs + ", Span<float> losses);")]
    [InlineData("LOSSGEN006", "public static partial float Loss<T>(" + Inputs + ");")]
    [InlineData("LOSSGEN006", "internal static partial T? Loss<T, U>(T[] logits, U? targets) where T : unmanaged "
        + "where U : class?, IDisposable, new();")]
    [InlineData(
        "LOSSGEN006",
        "internal static partial void Loss<@class>(scoped @class logits) where @class : allows ref struct;")]
    [InlineData("LOSSGEN008", "public static partial ref float Loss(" + Inputs + ");")]
    [InlineData("LOSSGEN008", "public static partial ref readonly float Loss(" + Inputs + ");")]
    [InlineData("LOSSGEN014", "public static partial float Loss(" + Inputs + ", string? @class, (int A, int B)? "
        + "\\u0062, dynamic d, nint n);")]
    [InlineData("LOSSGEN017", "public static partial double Loss(" + Inputs + ", params string[] classes);")]
    [InlineData("LOSSGEN017", "public static partial double Loss(" + Inputs + ", string classes = \"a\\\\b\");")]
    [InlineData("LOSSGEN020", "public static partial float Loss(in " + Inputs + ", out int classes);")]
    [InlineData("LOSSGEN021", "protected internal static partial (int A, string? B) Loss(" + Inputs + ");")]
    [InlineData("LOSSGEN023", "[Obsolete(\"old\")] private static partial void Loss(" + Inputs + ");")]
    public void TheErrorIsSaidOnce(string id, string method)
    {
        var run = GeneratorRun.Of($"public partial class Losses {{ [CrossEntropyKernel] {method} }}");
        DiagnosticAssert.NothingCrashed(run);
        Assert.Contains(run.Errors, error => error.Id == id);
        Assert.Equal(run.Errors.Distinct(), run.Errors);
        Assert.Empty(run.CompilerDiagnostics);
        var line = Assert.Single(Emitted(run).Split('\n'), l => l.Contains("LOSSGEN", StringComparison.Ordinal));
        Assert.Equal($"throw new global::System.NotSupportedException(\"{run.Errors.First().Id}\");", line.Trim());
    }

    [Theory]
    [InlineData("public partial interface ILosses<in T, out U> { class N { } ", "CS8427")]
    [InlineData("public partial interface ILosses<out T> { ")]
    [InlineData("namespace A.@class; partial record struct @int<@event> { ")]
    [InlineData("namespace System; ref partial struct Span { ")]
    public void TheContainerIsReopened(string before, string? alsoExpected = null)
    {
        var run = GeneratorRun.Of($"{before}[CrossEntropyKernel] public static partial void Loss(float[] logits); }}");
        DiagnosticAssert.NothingCrashed(run);
        Assert.NotEmpty(run.HintNames);
        Assert.Equal(
            new[] { alsoExpected }.OfType<string>(),
            run.CompilerDiagnostics
                .Where(static d => d.Severity == DiagnosticSeverity.Error)
                .Select(static d => d.Id)
                .Order());
    }

    [Theory]
    [InlineData(
        "partial class C<T> { [CrossEntropyKernel] public static partial float Loss<T>(ReadOnlySpan<float> logits); }",
        "CS0693")]
    [InlineData("sealed partial class C { [CrossEntropyKernel] protected static partial float "
        + "Loss(ReadOnlySpan<float> logits); }", "CS0628")]
    public void WarningsOfTheDeclarationAreNotRepeated(string source, string id)
    {
        var run = GeneratorRun.Of(source);
        var warning = Assert.Single(run.CompilerDiagnostics, d => d.Id == id);
        Assert.Equal(run.Input.SyntaxTrees.First(), warning.Location.SourceTree);
        Assert.NotEmpty(run.HintNames);
    }

    [Theory]
    [InlineData("public class C { [CrossEntropyKernel] public static partial float Loss(); }")]
    [InlineData("file partial class C { [CrossEntropyKernel] public static partial float Loss(); }")]
    [InlineData("partial class C { [CrossEntropyKernel] public static float Loss() => 0; }")]
    [InlineData("partial class C { [CrossEntropyKernel] public static partial float Loss() => 0; }")]
    [InlineData("partial class C { [CrossEntropyKernel] public static extern partial float Loss(); }")]
    [InlineData("partial class C { [CrossEntropyKernel] public static partial Missing Loss(); }")]
    [InlineData(
        "partial class C { [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<Missing> logits); }")]
    [InlineData("partial class C { [CrossEntropyKernel] public static partial float Loss(int); }")]
    [InlineData("partial class C { void M() { [CrossEntropyKernel] static float Loss() => 0; } }")]
    [InlineData("[CrossEntropyKernel] public static partial float Loss();")]
    public void WhatCannotBeImplementedGetsNothing(string source)
    {
        var run = GeneratorRun.Of(source);
        DiagnosticAssert.NothingCrashed(run);
        Assert.Empty(run.HintNames);
    }

    private static string Emitted(GeneratorRun run) => Assert.Single(run.Result.GeneratedSources).SourceText.ToString();
}
