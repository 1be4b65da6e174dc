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

    private SingleRows256 Sum() => classes switch
    {
        1 => Wide(0),
        2 => Wide(0) + Wide(1),
        3 => (Wide(0) + Wide(2)) + Wide(1),
        4 => (Wide(0) + Wide(2)) + (Wide(1) + Wide(3)),
        <= WideLanes => SumOfLanes(),
        _ => SumOfPairs(),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SingleRows256 SumOfLanes()
    {
        SingleRows256 s0 = Wide(0) + Wide(4);
        SingleRows256 s1 = classes > 5 ? Wide(1) + Wide(5) : Wide(1);
        SingleRows256 s2 = classes > 6 ? Wide(2) + Wide(6) : Wide(2);
        SingleRows256 s3 = classes > 7 ? Wide(3) + Wide(7) : Wide(3);
        return (s0 + s2) + (s1 + s3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SingleRows256 SumOfPairs()
    {
        if (classes > TwoInLane)
        {
            FillUp();
        }

        SingleRows256 even = Pair(0) + Pair(2);
        return even + (Pair(1) + Pair(3));
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
    private SingleRows256 Pair(int j) => classes <= TwoInLane
        ? LaneOfOneOrTwo(j) + LaneOfOneOrTwo(j + 4)
        : Lane(j) + Lane(j + 4);

    private SingleRows256 LaneOfOneOrTwo(int j) =>
        j + WideLanes < classes ? Wide(j) + Wide(j + WideLanes) : Wide(j);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleRows256 Wide(int c) => SingleRows256.Widen(Column(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleRows256 WideOfTwo(int c, int next) => SingleRows256.Widen(Column(c) + Column(c + next));
}
