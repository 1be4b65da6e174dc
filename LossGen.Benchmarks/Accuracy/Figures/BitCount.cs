using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>How many of the compared numbers have other bits; any NaN equals any other.</summary>
internal sealed class BitCount
{
    public long Compared { get; private set; }

    public long Different { get; private set; }

    public void Compare(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Compared++;
            Different += BitHash.BitsOf(expected[i]) == BitHash.BitsOf(actual[i]) ? 0 : 1;
        }
    }

    public void Compare(LossResult expected, LossResult actual)
    {
        Compare([expected.Value], [actual.Value]);
        Compare(expected.Losses, actual.Losses);
        Compare(expected.Gradient, actual.Gradient);
    }
}
