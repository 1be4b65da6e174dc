using System.Collections.Immutable;
using LossGen.Oracle.Depth;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>Code as it is while somebody types: neither the generator nor the analyzer may throw.</summary>
public sealed class BrokenCodeTests
{
    private const int Share = 19;

    private const string Whole = """
        using Kernel = LossGen.CrossEntropyKernelAttribute;

        namespace A.@class
        {
            public partial interface IOuter<T> where T : unmanaged
            {
                readonly ref partial struct Losses
                {
                    /// <summary>Loss.</summary>
                    [Kernel(Classes = 2 + 1, LabelSmoothing = .1f, Reduction = Reduction.Sum,
                        IgnoreIndex = Kernel.NoIgnoreIndex), Obsolete]
                    public static partial double Loss(
                        this scoped ReadOnlySpan<float> logits,
                        [KernelParameter(role: KernelRole.Targets)] in ReadOnlySpan<byte> @class,
                        Span<float> gradient = default);
                }
            }
        }
        """;

    [Fact]
    public async Task EveryPrefixOfAFile()
    {
        var run = GeneratorRun.Of(Whole);
        foreach (var length in TestDepth.Some(Enumerable.Range(0, Whole.Length), Share))
        {
            run = await SurvivesAsync(run, Whole[..length]);
        }
    }

    [Fact]
    public async Task EveryFileWithOneCharacterLess()
    {
        var run = GeneratorRun.Of(Whole);
        foreach (var position in TestDepth.Some(Enumerable.Range(0, Whole.Length), Share))
        {
            run = await SurvivesAsync(run, Whole.Remove(position, 1));
        }
    }

    [Theory]
    [InlineData("[CrossEntropyKernel(Classes = 2, LabelSmoothing = 0.5, Reduction = Reduction.Sum)]")]
    [InlineData("[LossGen.CrossEntropyKernelAttribute(IgnoreIndex = -1, VectorWidth = VectorWidth.Scalar)]")]
    public async Task AttributesCutAtEveryCharacter(string attribute)
    {
        var run = GeneratorRun.Of("");
        foreach (var length in TestDepth.Some(Enumerable.Range(0, attribute.Length), Share))
        {
            run = await SurvivesAsync(
                run,
                $$"""
                partial class Losses
                {
                    {{attribute[..length]}}
                    public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
                }
                """);
        }
    }

    [Theory]
    [InlineData(
        "partial class C { [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits, "
            + "ReadOnlySpan<int> targets); [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> "
            + "logits, ReadOnlySpan<int> targets); }",
        2)]
    [InlineData(
        "partial class C { [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits); } "
            + "partial struct C { [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits); }",
        1)]
    [InlineData("partial class C { [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits); "
        + "[CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits) => 0; }", 0)]
    [InlineData(
        "namespace LossGen { class CrossEntropyKernelAttribute : Attribute { public string Classes; public object[] "
            + "LabelSmoothing; } } partial class C { [CrossEntropyKernel(Classes = \"3\", LabelSmoothing = new "
            + "object[0])] public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets); }",
        2)]
    [InlineData(
        "namespace System { public ref struct Span<T> { } } partial class C { [CrossEntropyKernel] public static "
            + "partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient); }",
        2)]
    [InlineData("partial class C { [CrossEntropyKernel] public static partial float Loss(void logits, "
        + "ReadOnlySpan<int> targets); }", 0)]
    [InlineData("partial class C { [CrossEntropyKernel] public static partial float Loss(Console logits, "
        + "ReadOnlySpan<int> targets); }", 0)]
    public async Task DuplicatesAndLookalikes(string source, int files)
    {
        var run = GeneratorRun.Of(source);
        DiagnosticAssert.NothingCrashed(run);
        Assert.Equal(files, run.HintNames.Count());
        Assert.DoesNotContain(await run.AnalyzeAsync(), static d => d.Id == "AD0001");
    }

    [Fact]
    public async Task NoReferencesAtAll()
    {
        var run = GeneratorRun.Of(RoslynKit.Compile(Whole).WithReferences(ImmutableArray<MetadataReference>.Empty));
        DiagnosticAssert.NothingCrashed(run);
        Assert.DoesNotContain(await run.AnalyzeAsync(), static d => d.Id == "AD0001");
    }

    private static async Task<GeneratorRun> SurvivesAsync(GeneratorRun before, string text)
    {
        var next = before.Again(RoslynKit.Compile(text));
        DiagnosticAssert.NothingCrashed(next);
        Assert.DoesNotContain(await next.AnalyzeAsync(), static d => d.Id == "AD0001");
        return next;
    }
}
