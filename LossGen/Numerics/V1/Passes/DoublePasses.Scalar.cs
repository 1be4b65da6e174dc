using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class DoublePasses
{
    // Pass 1 of 3: m = max(x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double MaxScalar(ref double x, nint classes)
    {
        double m = Absent;
        for (nint i = 0; i < classes; i++)
        {
            m = double.MaxNative(m, Unsafe.Add(ref x, i));
        }

        return m;
    }

    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^256, e kept in g
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSumScalar(ref double x, ref double g, nint classes, nint y, double max)
    {
        Span<double> lanes = stackalloc double[Lanes];
        WideDouble total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSumScalar sum = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    double xi = Unsafe.Add(ref x, i);
                    double e = VectorMath.ExpShifted(xi, max);
                    lanes[(int)(i % Lanes)] += i == y ? 0 : e;
                    Unsafe.Add(ref g, i) = e;
                }

                sum.Add(lanes);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^256
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSumScalar(ref double x, nint classes, nint y, double max)
    {
        Span<double> lanes = stackalloc double[Lanes];
        WideDouble total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSumScalar sum = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    double xi = Unsafe.Add(ref x, i);
                    double e = VectorMath.ExpShifted(xi, max);
                    lanes[(int)(i % Lanes)] += i == y ? 0 : e;
                }

                sum.Add(lanes);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 3 of 3: g = e * scale
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void GradientScalar(ref double g, nint classes, WideDouble scale)
    {
        double f = RowMath.High(scale);
        double fLow = RowMath.Low(scale);
        for (nint i = 0; i < classes; i++)
        {
            double e = Unsafe.Add(ref g, i);
            Unsafe.Add(ref g, i) = VectorMath.Scaled(e, f, fLow);
        }
    }
}
