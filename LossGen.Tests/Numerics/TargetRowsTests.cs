using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>
/// Every length and every place of a bad target, around the vectors that int targets are looked at by.
/// </summary>
[Trait("Category", "Light")]
public class TargetRowsTests
{
    private const int MaxLength = 70;
    private const int Classes = 10;

    /// <summary>Ignore indices: a class, no class, the ends of int, and numbers that no int equals.</summary>
    public static TheoryData<long> IgnoreIndices =>
    [
        3, -1, -100, 255, int.MinValue, int.MaxValue, (1L << 32) + 3, -(1L << 32), long.MinValue, long.MaxValue,
    ];

    [Theory]
    [MemberData(nameof(IgnoreIndices))]
    public void Rows_of_classes_count(long ignoreIndex)
    {
        for (int length = 0; length <= MaxLength; length++)
        {
            int[] targets = Targets(length);
            nint expected = targets.Count(target => target != ignoreIndex);
            Assert.Equal(expected, TargetRows.Count<int>(targets, "labels", Classes, ignoreIndex));
            long[] wide = [.. targets.Select(target => (long)target)];
            Assert.Equal(expected, TargetRows.Count<long>(wide, "labels", Classes, ignoreIndex));
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-1)]
    [InlineData(-100)]
    [InlineData(255)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Ignored_rows_do_not_count(int ignoreIndex)
    {
        for (int length = 1; length <= MaxLength; length++)
        {
            for (int row = 0; row < length; row++)
            {
                int[] targets = [.. Enumerable.Repeat(2, length)];
                targets[row] = ignoreIndex;
                Assert.Equal(length - 1, TargetRows.Count<int>(targets, "labels", Classes, ignoreIndex));
            }

            int[] all = [.. Enumerable.Repeat(ignoreIndex, length)];
            Assert.Equal(0, TargetRows.Count<int>(all, "labels", Classes, ignoreIndex));
        }
    }

    [Theory]
    [InlineData(Classes)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_bad_target_is_named_wherever_it_stands(int bad)
    {
        foreach (long ignoreIndex in (long[])[-100, 3, (1L << 32) + bad, bad - (1L << 32), long.MaxValue])
        {
            for (int length = 1; length <= MaxLength; length++)
            {
                for (int row = 0; row < length; row++)
                {
                    int[] targets = Targets(length);
                    targets[row] = bad;
                    targets[^1] = bad;
                    AssertRefuses(row, bad, () => TargetRows.Count<int>(targets, "labels", Classes, ignoreIndex));
                    AssertRefuses(row, bad, () => TargetRows.Count<int>(targets, "labels", Classes));
                }
            }
        }
    }

    [Fact]
    public void As_many_classes_as_an_int_counts()
    {
        int[] targets = [.. Enumerable.Repeat(int.MaxValue - 1, MaxLength)];
        Assert.Equal(MaxLength, TargetRows.Count<int>(targets, "labels", int.MaxValue, -100));
        targets[40] = -2;
        AssertRefuses(40, -2, () => TargetRows.Count<int>(targets, "labels", int.MaxValue, -100));
    }

    private static int[] Targets(int length) => [.. Enumerable.Range(0, length).Select(row => row * 7 % Classes)];

    private static void AssertRefuses(int row, int target, Func<nint> count)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>("labels", () => { count(); });
        Assert.StartsWith($"labels[{row}] is {target}, classes is ", exception.Message, StringComparison.Ordinal);
    }
}
