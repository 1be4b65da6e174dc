using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// The order of a sum is that of a row that is computed alone: its virtual lanes, two terms each, are added in eight
// wide lanes, and those by halves. A class that is not there adds 0, which changes no bit.
public readonly ref partial struct SingleColumns256
{
    // More columns than two in each of the eight lanes are filled up with what adds nothing, to four and to eight.
    private const int WideLanes = 8;
    private const int TwoInLane = 2 * WideLanes;
    private const int FourInLane = 4 * WideLanes;

    private static int Filled(int classes) =>
        classes <= TwoInLane ? classes : classes <= FourInLane ? FourInLane : MostClasses;

    private SingleRows256 Sum() => SumOf(default(All));

    private SingleRows256 SumOf<TColumns>(TColumns of)
        where TColumns : struct, IColumns => classes switch
        {
            1 => Wide(of, 0),
            2 => Wide(of, 0) + Wide(of, 1),
            3 => (Wide(of, 0) + Wide(of, 2)) + Wide(of, 1),
            4 => (Wide(of, 0) + Wide(of, 2)) + (Wide(of, 1) + Wide(of, 3)),
            <= WideLanes => SumOfLanes(of),
            _ => SumOfPairs(of),
        };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SingleRows256 SumOfLanes<TColumns>(TColumns of)
        where TColumns : struct, IColumns
    {
        SingleRows256 s0 = Wide(of, 0) + Wide(of, 4);
        SingleRows256 s1 = classes > 5 ? Wide(of, 1) + Wide(of, 5) : Wide(of, 1);
        SingleRows256 s2 = classes > 6 ? Wide(of, 2) + Wide(of, 6) : Wide(of, 2);
        SingleRows256 s3 = classes > 7 ? Wide(of, 3) + Wide(of, 7) : Wide(of, 3);
        return (s0 + s2) + (s1 + s3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SingleRows256 SumOfPairs<TColumns>(TColumns of)
        where TColumns : struct, IColumns
    {
        if (classes > TwoInLane)
        {
            FillUp();
        }

        SingleRows256 even = Pair(of, 0) + Pair(of, 2);
        return even + (Pair(of, 1) + Pair(of, 3));
    }

    private void FillUp()
    {
        int filled = Filled(classes);
        for (int c = classes; c < filled; c++)
        {
            Put(c, Vector256<float>.Zero);
        }
    }

    // Lanes j and j + 4 of eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleRows256 Pair<TColumns>(TColumns of, int j)
        where TColumns : struct, IColumns => classes <= TwoInLane
            ? LaneOfOneOrTwo(of, j) + LaneOfOneOrTwo(of, j + 4)
            : Lane(of, j) + Lane(of, j + 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleRows256 LaneOfOneOrTwo<TColumns>(TColumns of, int j)
        where TColumns : struct, IColumns =>
        j + WideLanes < classes ? Wide(of, j) + Wide(of, j + WideLanes) : Wide(of, j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleRows256 Wide<TColumns>(TColumns of, int c)
        where TColumns : struct, IColumns => SingleRows256.Widen(of.At(this, c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleRows256 WideOfTwo<TColumns>(TColumns of, int c, int next)
        where TColumns : struct, IColumns => SingleRows256.Widen(of.At(this, c) + of.At(this, c + next));

    // What a sum reads of these columns.
    private interface IColumns
    {
        Vector256<float> At(SingleColumns256 columns, int c);
    }

    private readonly struct All : IColumns
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> At(SingleColumns256 columns, int c) => columns.Column(c);
    }

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct AllBut(Vector256<int> y) : IColumns
    {
        private readonly Vector256<int> y = y;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> At(SingleColumns256 columns, int c) =>
            VectorMath.AtTarget(y, c, Vector256<float>.Zero, columns.Column(c));
    }
}
