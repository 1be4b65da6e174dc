using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// Sums of what is computed in double from a class of each row, in the eight wide lanes of a row that is computed alone.
public readonly ref partial struct SingleColumns256
{
    // What a class adds to a sum.
    private interface ITerms
    {
        SingleRows256 At(SingleColumns256 columns, int c);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SingleRows256 Sum<TTerms>(SingleColumns256 columns, TTerms terms)
        where TTerms : struct, ITerms, allows ref struct
    {
        SingleRows256 even = Pair(columns, terms, 0) + Pair(columns, terms, 2);
        return even + (Pair(columns, terms, 1) + Pair(columns, terms, 3));
    }

    // Lanes j and j + 4 of eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleRows256 Pair<TTerms>(SingleColumns256 columns, TTerms terms, int j)
        where TTerms : struct, ITerms, allows ref struct =>
        Lane(columns, terms, j) + Lane(columns, terms, j + 4);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleRows256 Lane<TTerms>(SingleColumns256 columns, TTerms terms, int j)
        where TTerms : struct, ITerms, allows ref struct
    {
        SingleRows256 sum = SingleRows256.Widen(Vector256<float>.Zero);
        for (int c = j; c < columns.classes; c += WideLanes)
        {
            sum += terms.At(columns, c);
        }

        return sum;
    }

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Gaps(Vector256<float> max) : ITerms
    {
        private readonly Vector256<float> max = max;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SingleRows256 At(SingleColumns256 columns, int c) => RowGap.Of(max, columns.Column(c));
    }

    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref struct WeightedGaps(Vector256<float> max, ref readonly float weights) : ITerms
    {
        private readonly Vector256<float> max = max;
        private readonly ref readonly float weights = ref weights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SingleRows256 At(SingleColumns256 columns, int c) =>
            RowGap.Of(max, columns.Column(c), (double)Unsafe.Add(ref Unsafe.AsRef(in weights), c));
    }

    // Every row has weights of its own. The JIT would leave columns in a field in memory.
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref struct GapsOfRows(Vector256<float> max, ref readonly float weights) : ITerms
    {
        private readonly Vector256<float> max = max;
        private readonly ref readonly float weights = ref weights;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SingleRows256 At(SingleColumns256 columns, int c) => RowGap.Of(
            max,
            columns.Column(c),
            Vector256.LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in weights), c * VectorMath.SingleLanes256)));
    }

    private readonly struct Shares : ITerms
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public SingleRows256 At(SingleColumns256 columns, int c) => RowGap.Share(columns.Column(c));
    }
}
