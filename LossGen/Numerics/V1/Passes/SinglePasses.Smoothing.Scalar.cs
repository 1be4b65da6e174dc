using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class SinglePasses
{
    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^48, e kept in g; gap = sum(m - x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpSumScalar(
        ref float x, ref float g, nint classes, nint y, float max, out double gap)
    {
        Span<float> lanes = stackalloc float[Lanes];
        double total = default;
        gap = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            SingleLaneSumScalar sum = default;
            SingleGapSumScalar gaps = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    float xi = Unsafe.Add(ref x, i);
                    float e = VectorMath.ExpShifted(xi, max);
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

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^48; gap = sum(m - x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpSumScalar(ref float x, nint classes, nint y, float max, out double gap)
    {
        Span<float> lanes = stackalloc float[Lanes];
        double total = default;
        gap = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            SingleLaneSumScalar sum = default;
            SingleGapSumScalar gaps = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    float xi = Unsafe.Add(ref x, i);
                    float e = VectorMath.ExpShifted(xi, max);
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
    private static void GradientScalar(ref float g, nint classes, double scale, double offset)
    {
        float f = RowMath.High(scale);
        float fLow = RowMath.Low(scale);
        float b = RowMath.High(-offset);
        float bLow = RowMath.Low(-offset);
        for (nint i = 0; i < classes; i++)
        {
            float e = Unsafe.Add(ref g, i);
            Unsafe.Add(ref g, i) = VectorMath.Scaled(e, f, fLow, b, bLow);
        }
    }
}
