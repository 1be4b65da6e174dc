using LossGen.CodeFixes.Fixes;
using LossGen.Tests.CodeFixes.Kit;
using Xunit;

namespace LossGen.Tests.CodeFixes;

public sealed class MakePartialFixTests
{
    [Fact]
    public Task MethodAndTypesAroundIt() => FixAssert.FixesAsync(
        new MakePartialFix(),
        """
        namespace Training;

        /// <summary>Outside.</summary>
        public class Outer // outside
        {
            readonly ref struct Losses
            {
                /// <summary>Loss.</summary>
                [CrossEntropyKernel]
                public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)
                {
                    return 0;
                } // loss
            }
        }
        """,
        """
        namespace Training;

        /// <summary>Outside.</summary>
        public partial class Outer // outside
        {
            readonly ref partial struct Losses
            {
                /// <summary>Loss.</summary>
                [CrossEntropyKernel]
                public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets); // loss
            }
        }
        """,
        "Make 'Loss' a partial method");

    [Theory]
    [InlineData("class Losses { ", "partial class Losses { ")]
    [InlineData("/* 1 */ struct Losses { ", "/* 1 */ partial struct Losses { ")]
    [InlineData("interface ILosses { ", "partial interface ILosses { ")]
    [InlineData("[Obsolete] record Losses { ", "[Obsolete] partial record Losses { ")]
    [InlineData("public sealed record class Losses { ", "public sealed partial record class Losses { ")]
    public Task Types(string before, string after) => FixAssert.FixesAsync(
        new MakePartialFix(), before + Declaration, after + Declaration);

    [Fact]
    public Task AllOfThem() => FixAssert.FixesAllAsync(
        new MakePartialFix(),
        [
            """
            static class Losses
            {
                [CrossEntropyKernel]
                public static partial float First(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
                [CrossEntropyKernel]
                public static partial float Second(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

                static class More
                {
                    [CrossEntropyKernel]
                    public static float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets) => 0;
                }
            }
            """,
            "class Other { [CrossEntropyKernel] internal static float Loss(ReadOnlySpan<float> logits, "
                + "ReadOnlySpan<int> targets); }",
        ],
        [
            """
            static partial class Losses
            {
                [CrossEntropyKernel]
                public static partial float First(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
                [CrossEntropyKernel]
                public static partial float Second(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

                static partial class More
                {
                    [CrossEntropyKernel]
                    public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
                }
            }
            """,
            "partial class Other { [CrossEntropyKernel] internal static partial float Loss(ReadOnlySpan<float> "
                + "logits, ReadOnlySpan<int> targets); }",
        ]);

    [Theory]
    [InlineData(
        "abstract partial class Losses { [CrossEntropyKernel] public abstract float Loss(ReadOnlySpan<float> logits, "
            + "ReadOnlySpan<int> targets); }")]
    [InlineData("partial class Losses { [CrossEntropyKernel] public static Losses operator +(Losses a) => a; }")]
    [InlineData("partial class Losses { public static float Loss { [CrossEntropyKernel] get => 0; } }")]
    public Task NoRepairIsObvious(string source) => FixAssert.OffersNothingAsync(new MakePartialFix(), source);

    private const string Declaration =
        "[CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> "
            + "targets); }";
}
