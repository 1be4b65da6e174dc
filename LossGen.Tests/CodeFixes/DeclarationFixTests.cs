using LossGen.CodeFixes.Fixes;
using LossGen.Tests.CodeFixes.Kit;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace LossGen.Tests.CodeFixes;

/// <summary>Fixes of the head and the body of a declaration.</summary>
public sealed class DeclarationFixTests
{
    private const string Parameters = "(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)";

    [Theory]
    [InlineData("public partial float Loss", "public static partial float Loss")]
    [InlineData("protected internal unsafe partial float Loss", "protected internal static unsafe partial float Loss")]
    [InlineData("/* first */ internal partial float Loss", "/* first */ internal static partial float Loss")]
    public Task MakeStatic(string before, string after) => FixesMethodAsync(new MakeStaticFix(), before, after);

    [Theory]
    [InlineData("class Losses", "private")]
    [InlineData("record struct Losses", "private")]
    [InlineData("interface ILosses", "public")]
    public Task AddAccessibility(string container, string added) => FixAssert.FixesAsync(
        new AddAccessibilityFix(),
        $$"""
        partial {{container}}
        {
            // The loss.
            [CrossEntropyKernel]
            static partial float Loss{{Parameters}};
        }
        """,
        $$"""
        partial {{container}}
        {
            // The loss.
            [CrossEntropyKernel]
            {{added}} static partial float Loss{{Parameters}};
        }
        """,
        $"Add '{added}'");

    [Theory]
    [InlineData("public static async partial float Loss", "public static partial float Loss")]
    [InlineData("async public static partial float Loss", "public static partial float Loss")]
    [InlineData("public static extern partial float Loss", "public static partial float Loss")]
    [InlineData("/* c */ extern internal static partial float Loss", "/* c */ internal static partial float Loss")]
    public Task RemoveModifier(string before, string after) => FixesMethodAsync(new RemoveModifierFix(), before, after);

    [Theory]
    [InlineData("ref float", "float")]
    [InlineData("ref readonly double", "double")]
    [InlineData("ref Half", "Half")]
    public Task ReturnByValue(string before, string after) => FixAssert.FixesAsync(
        new ReturnByValueFix(),
        $"partial class C {{ [CrossEntropyKernel] public static partial {before} "
            + "Loss(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets); }",
        $"partial class C {{ [CrossEntropyKernel] public static partial {after} "
            + "Loss(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets); }",
        $"Return '{after}' by value");

    [Fact]
    public Task MakeInternal() => FixAssert.FixesAsync(
        new MakeInternalFix(),
        $"file static partial class Losses {{ [CrossEntropyKernel] public static partial float Loss{Parameters}; }} "
            + "file partial class Losses { }",
        $"internal static partial class Losses {{ [CrossEntropyKernel] public static partial float Loss{Parameters}; "
            + "} internal partial class Losses { }",
        "Make 'Losses' internal");

    [Theory]
    [InlineData("""
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)
            {
                return 0;
            }
        """)]
    [InlineData("""
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)
                => 0;
        """)]
    [InlineData("""
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets) { return 0; };
        """)]
    [InlineData("""
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

            public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets) => 0;
        """)]
    public Task RemoveBody(string before) => FixesMembersAsync(
        new RemoveBodyFix(),
        before,
        """
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
        """);

    [Fact]
    public Task WhatStandsBehindABodyStays() => FixesMembersAsync(
        new RemoveBodyFix(),
        $"    public static partial float Loss{Parameters} => 0; // not yet",
        $"    public static partial float Loss{Parameters}; // not yet");

    [Fact]
    public Task TheBodyOfTheOtherPartHasAttributes() => FixAssert.OffersNothingAsync(
        new RemoveBodyFix(),
        $"partial class Losses {{ public static partial float Loss{Parameters}; "
            + $"[CrossEntropyKernel] public static partial float Loss{Parameters} => 0; }}");

    [Theory]
    [InlineData("public virtual partial float Loss")]
    [InlineData("public sealed override partial float Loss")]
    [InlineData("public readonly partial float Loss")]
    public Task AVirtualMethodCannotBeStatic(string method) => FixAssert.OffersNothingAsync(
        new MakeStaticFix(), $"partial class Losses {{ [CrossEntropyKernel] {method}{Parameters}; }}");

    [Fact]
    public Task AllOfThem() => FixAssert.FixesAllAsync(
        new RemoveModifierFix(),
        [
            $"partial class A {{ [CrossEntropyKernel] public static async partial float Loss{Parameters}; "
                + $"[CrossEntropyKernel] public static async partial double Again{Parameters}; }}",
            "partial class B { [CrossEntropyKernel] public static async partial float Loss(ReadOnlySpan<float> "
                + "logits, ReadOnlySpan<int> targets, ref Span<float> gradient, out Span<float> losses); }",
        ],
        [
            $"partial class A {{ [CrossEntropyKernel] public static partial float Loss{Parameters}; "
                + $"[CrossEntropyKernel] public static partial double Again{Parameters}; }}",
            "partial class B { [CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits, "
                + "ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses); }",
        ]);

    private static Task FixesMethodAsync(CodeFixProvider fix, string before, string after)
        => FixesMembersAsync(fix, $"    {before}{Parameters}; // end", $"    {after}{Parameters}; // end");

    private static Task FixesMembersAsync(CodeFixProvider fix, string before, string after) => FixAssert.FixesAsync(
        fix,
        $"partial class Losses\n{{\n    [CrossEntropyKernel]\n{before}\n}}\n",
        $"partial class Losses\n{{\n    [CrossEntropyKernel]\n{after}\n}}\n");
}
