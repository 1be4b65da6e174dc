using LossGen.Tests.EndToEnd.OwnKernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Where targets are shifted, those that no row is scored against may hold anything, and all others are checked.
/// </summary>
[Trait("Category", "Light")]
public sealed class ShiftedTargetTests
{
    private const int Classes = 3;
    private const int Rows = 12;
    private const int Sequence = 4;
    private const float Canary = 7.25f;

    private static readonly float[] Ones = [.. Enumerable.Repeat(1f, Rows)];

    private static readonly float[] Logits = [.. Enumerable.Range(0, Rows * Classes).Select(i => i * 7 % 5 / 2f)];

    public static TheoryData<string, int> KernelsAndShifts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string kernel in Calls.Keys)
            {
                int[] shifts = kernel switch { "by one" => [1], "back by one" => [-1], _ => [0, 1, -1, 2, -3, 4, -9] };
                Array.ForEach(shifts, shift => data.Add(kernel, shift));
            }

            return data;
        }
    }

    // Every way in which targets are checked; what a call writes is told from what was there before.
    private static readonly Dictionary<string, Func<int[], int, float[], double>> Calls = new()
    {
        ["by one"] = static (y, _, g) => ShiftKernels.ByOne(Logits, y, Sequence, g),
        ["back by one"] = static (y, _, g) => ShiftKernels.BackByOne(Logits, y, Sequence, g),
        ["at run time"] = static (y, shift, g) => ShiftKernels.AtRunTime(Logits, y, Sequence, shift, g),
        ["three classes, none ignored"] = static (y, shift, g) => ShiftKernels.OfThree(
            Logits, [.. y.Select(target => (long)target)], Sequence, shift, [1, 2, 0.5f], g, new int[Rows], out _),
        ["threads"] = static (y, shift, g) => ShiftKernels.Threads(
            Logits, [.. y.Select(target => (sbyte)target)], Sequence, shift, Ones, g, new float[Rows]),
        ["tensors"] = static (y, shift, g) => ShiftKernels.Tensors(
            new(Logits, [3, 4, Classes]), new(y, [3, 4]), Sequence, shift, new(g, [3, 4, Classes])),
    };

    [Fact]
    public void TheFirstTargetOfASequenceIsNotRead()
    {
        var gradient = new float[6];
        double loss = ShiftKernels.ByOne([1, 2, 3, 4, 5, 6], [99, 1], 2, gradient);
        Assert.Equal(1.4076, loss, 4);
        Assert.Equal(new float[3], gradient[3..]);
        Assert.Equal([0.09003f, -0.75527f, 0.66524f], gradient[..3].Select(g => float.Round(g, 5)));
    }

    [Theory]
    [MemberData(nameof(KernelsAndShifts))]
    public void TargetsThatNoRowReadsMayHoldAnything(string kernel, int shift)
    {
        int[] right = [.. Enumerable.Range(0, Rows).Select(row => row % Classes)];
        int[] wrong = [.. right.Select((target, row) => IsRead(row, shift) ? target : row % 2 == 0 ? 99 : -7)];
        var (expected, actual) = (new float[Logits.Length], new float[Logits.Length]);

        double result = Calls[kernel](right, shift, expected);

        Assert.Equal(result, Calls[kernel](wrong, shift, actual));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(KernelsAndShifts))]
    public void TargetsThatARowReadsAreChecked(string kernel, int shift)
    {
        foreach (int row in Enumerable.Range(0, Rows).Where(row => IsRead(row, shift)))
        {
            foreach (int target in (int[])[Classes, -1])
            {
                var targets = new int[Rows];
                targets[row] = target;
                var gradient = new float[Logits.Length];
                Array.Fill(gradient, Canary);

                var error = Assert.Throws<ArgumentOutOfRangeException>(
                    "targets", () => Calls[kernel](targets, shift, gradient));

                Assert.Contains($"targets[{row}] is {target}, classes is 3.", error.Message, StringComparison.Ordinal);
                Assert.All(gradient, static g => Assert.Equal(Canary, g));
            }
        }
    }

    [Fact]
    public void RowsWithoutATargetHaveNoPrediction()
    {
        var predictions = new int[Rows];
        ShiftKernels.OfThree(
            Logits, [.. Enumerable.Repeat(99L, Rows)], Sequence, 4, [1, 1, 1], new float[Logits.Length], predictions,
            out int correct);
        Assert.Equal(0, correct);
        Assert.All(predictions, static prediction => Assert.Equal(-1, prediction));
    }

    private static bool IsRead(int row, int shift) => (row % Sequence) - shift is >= 0 and < Sequence;
}
