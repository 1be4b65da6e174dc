using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>The targets of a tile: as they are, -1 for ignored rows and for lanes without a row.</summary>
[Trait("Category", "Light")]
public class TileRowsTests
{
    private const int MaxRows = 70;

    public static TheoryData<long?> IgnoreIndices =>
    [
        null, 3, 0, -1, -100, 255, int.MinValue, int.MaxValue, (1L << 32) + 3, 3 - (1L << 32), long.MaxValue,
    ];

    [Theory]
    [MemberData(nameof(IgnoreIndices))]
    public void Every_number_of_rows(long? ignoreIndex)
    {
        for (int rows = 0; rows <= MaxRows; rows++)
        {
            int ignored = ignoreIndex is >= int.MinValue and <= int.MaxValue ? (int)ignoreIndex : 5;
            int[] targets = [.. Enumerable.Range(0, MaxRows + 1).Select(row => row % 6 == 5 ? ignored : row * 7 % 10)];
            int[] lanes = new int[MaxRows + 3];
            TileRows.Look(ref targets[0], rows, ignoreIndex, lanes.AsSpan());
            AssertLooked(targets, rows, ignoreIndex, lanes);

            long[] wide = [.. targets.Select(target => (long)target)];
            TileRows.Look(ref wide[0], rows, ignoreIndex, lanes.AsSpan());
            AssertLooked(targets, rows, ignoreIndex, lanes);
        }
    }

    [Fact]
    public void Weights_of_every_number_of_rows()
    {
        float[] weights = [0.5f, 0, 2, 3, 4, 0, 6, 7, 8, 9];
        int[] targets = [.. Enumerable.Range(0, MaxRows).Select(row => row % 6 == 5 ? -100 : row * 7 % 10)];
        foreach (bool skips in (bool[])[false, true])
        {
            for (int rows = 0; rows <= MaxRows; rows++)
            {
                int[] lanes = new int[MaxRows];
                float[] weightOf = new float[MaxRows];
                TileRows.Look(ref targets[0], rows, -100, lanes.AsSpan(), ref weights[0], skips, weightOf.AsSpan());
                for (int row = 0; row < rows; row++)
                {
                    float weight = targets[row] == -100 ? 0 : weights[targets[row]];
                    Assert.Equal(weight, weightOf[row]);
                    Assert.Equal(targets[row] == -100 || (skips && weight == 0) ? -1 : targets[row], lanes[row]);
                }

                Assert.All(lanes[rows..], lane => Assert.Equal(-1, lane));
            }
        }
    }

    [Theory]
    [MemberData(nameof(IgnoreIndices))]
    public void Predictions_of_every_number_of_rows(long? ignoreIndex)
    {
        int[] targets = [.. Enumerable.Range(0, MaxRows).Select(row => row * 7 % 10)];
        int[] tops = [.. Enumerable.Range(0, MaxRows).Select(row => row % 3 == 0 ? targets[row] : 4)];
        byte[] narrow = [.. targets.Select(static target => (byte)target)];
        long[] wide = [.. tops];
        for (int rows = 0; rows <= MaxRows; rows++)
        {
            int[] expected =
                [
                    .. targets.Take(rows).Select((target, row) => target == ignoreIndex ? -1 : tops[row]),
                    .. Enumerable.Repeat(-7, MaxRows - rows),
                ];
            int hits = Enumerable.Range(0, rows).Count(row => targets[row] != ignoreIndex && targets[row] == tops[row]);

            int[] predictions = [.. Enumerable.Repeat(-7, MaxRows)];
            TileRows.StorePredictions<int, int>(ref targets[0], ignoreIndex, tops.AsSpan(0, rows), ref predictions[0]);
            Assert.Equal(expected, predictions);
            Assert.Equal(hits, TileRows.CountCorrect<int, int>(ref targets[0], ignoreIndex, tops.AsSpan(0, rows)));

            predictions = [.. Enumerable.Repeat(-7, MaxRows)];
            TileRows.StorePredictions<byte, long>(ref narrow[0], ignoreIndex, wide.AsSpan(0, rows), ref predictions[0]);
            Assert.Equal(expected, predictions);
            Assert.Equal(hits, TileRows.CountCorrect<byte, long>(ref narrow[0], ignoreIndex, wide.AsSpan(0, rows)));
        }
    }

    private static void AssertLooked(int[] targets, int rows, long? ignoreIndex, int[] lanes)
    {
        for (int row = 0; row < lanes.Length; row++)
        {
            int expected = row >= rows || targets[row] == ignoreIndex ? -1 : targets[row];
            Assert.True(expected == lanes[row], $"{rows} rows, {row}: {lanes[row]}, not {expected}");
        }
    }
}
