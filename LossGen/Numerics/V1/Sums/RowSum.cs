using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The sum of the losses of a range of rows: row r belongs to lane r mod 8, and every lane carries the errors of its
/// roundings along. Eight lanes, because one addition waits for the other, and few rows take longer than an addition.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowSum
{
    private const int Lanes = 8;
    private const int Half = Lanes / 2;

    private EightLanes high;
    private EightLanes low;

    /// <summary>The sum of the lanes, added by halves: j and j + 4, then j + 2, then j + 1.</summary>
    public readonly WideDouble Total
    {
        get
        {
            Span<WideDouble> sums = stackalloc WideDouble[Lanes];
            for (int lane = 0; lane < Lanes; lane++)
            {
                sums[lane] = new(high[lane], low[lane]);
            }

            for (int half = Half; half > 0; half /= 2)
            {
                for (int lane = 0; lane < half; lane++)
                {
                    sums[lane] += sums[lane + half];
                }
            }

            return sums[0];
        }
    }

    /// <summary>Adds the loss of a row.</summary>
    /// <param name="row">The row, counted from the first of the range.</param>
    /// <param name="loss">Its loss.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(nint row, double loss)
    {
        int lane = (int)row & (Lanes - 1);
        double before = high[lane];
        double sum = before + loss;
        low[lane] += RoundedOff(before, loss, sum);
        high[lane] = sum;
    }

    /// <summary>Adds the losses of rows, of which the first belongs to lane 0.</summary>
    /// <param name="losses">The losses.</param>
    public void Add(ReadOnlySpan<float> losses)
    {
        int row = 0;
        HalfOfLanes lower = Load(0), upper = Load(Half);
        for (; row <= losses.Length - Lanes; row += Lanes)
        {
            Vector256<float> eight = Vector256.LoadUnsafe(in losses[row]);
            lower.Add(Vector256.WidenLower(eight));
            upper.Add(Vector256.WidenUpper(eight));
        }

        Store(0, lower);
        Store(Half, upper);
        for (; row < losses.Length; row++)
        {
            Add(row, losses[row]);
        }
    }

    /// <inheritdoc cref="Add(ReadOnlySpan{float})"/>
    public void Add(ReadOnlySpan<double> losses)
    {
        int row = 0;
        HalfOfLanes lower = Load(0), upper = Load(Half);
        for (; row <= losses.Length - Lanes; row += Lanes)
        {
            lower.Add(Vector256.LoadUnsafe(in losses[row]));
            upper.Add(Vector256.LoadUnsafe(in losses[row + Half]));
        }

        Store(0, lower);
        Store(Half, upper);
        for (; row < losses.Length; row++)
        {
            Add(row, losses[row]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private HalfOfLanes Load(int lane) =>
        new(Vector256.LoadUnsafe(ref high[lane]), Vector256.LoadUnsafe(ref low[lane]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(int lane, HalfOfLanes lanes)
    {
        lanes.High.StoreUnsafe(ref high[lane]);
        lanes.Low.StoreUnsafe(ref low[lane]);
    }

    // TwoSum (Ogita, Rump, Oishi 2005, "Accurate sum and dot product", algorithm 4.4).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double RoundedOff(double before, double term, double sum)
    {
        double termPart = sum - before;
        return (before - (sum - termPart)) + (term - termPart);
    }

    // Four lanes in registers: what is added in memory waits for the memory.
    private struct HalfOfLanes(Vector256<double> high, Vector256<double> low)
    {
        public Vector256<double> High = high;
        public Vector256<double> Low = low;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(Vector256<double> losses)
        {
            Vector256<double> sum = High + losses;
            Vector256<double> part = sum - High;
            Low += (High - (sum - part)) + (losses - part);
            High = sum;
        }
    }
}
