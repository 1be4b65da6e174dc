using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class DoublePasses
{
    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^256, e kept in g; gap = sum(m - x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSumScalar(
        ref double x, ref double g, nint classes, nint y, double max, out WideDouble gap)
    {
        Span<double> lanes = stackalloc double[Lanes];
        WideDouble total = default;
        gap = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSumScalar sum = default;
            DoubleGapSumScalar gaps = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    double xi = Unsafe.Add(ref x, i);
                    double e = VectorMath.ExpShifted(xi, max);
                    lanes[(int)(i % Lanes)] += i == y ? 0 : e;
                    gaps.Add(i, max, xi);
                    Unsafe.Add(ref g, i) = e;
                }

                sum.Add(lanes);
            }

            total += sum.Total();
            gap += gaps.Total();
        }

        return total;
    }

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^256; gap = sum(m - x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSumScalar(ref double x, nint classes, nint y, double max, out WideDouble gap)
    {
        Span<double> lanes = stackalloc double[Lanes];
        WideDouble total = default;
        gap = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSumScalar sum = default;
            DoubleGapSumScalar gaps = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    double xi = Unsafe.Add(ref x, i);
                    double e = VectorMath.ExpShifted(xi, max);
                    lanes[(int)(i % Lanes)] += i == y ? 0 : e;
                    gaps.Add(i, max, xi);
                }

                sum.Add(lanes);
            }

            total += sum.Total();
            gap += gaps.Total();
        }

        return total;
    }

    // Pass 3 of 3: g = e * scale - offset
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GradientScalar(ref double g, nint classes, WideDouble scale, WideDouble offset)
    {
        double f = RowMath.High(scale);
        double fLow = RowMath.Low(scale);
        double b = RowMath.High(-offset);
        double bLow = RowMath.Low(-offset);
        for (nint i = 0; i < classes; i++)
        {
            double e = Unsafe.Add(ref g, i);
            Unsafe.Add(ref g, i) = VectorMath.Scaled(e, f, fLow, b, bLow);
        }
    }
}
