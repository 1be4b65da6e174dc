using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class SinglePasses
{
    // Pass 1 of 3: m = max(x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float MaxScalar(ref float x, nint classes)
    {
        float m = Absent;
        for (nint i = 0; i < classes; i++)
        {
            m = float.MaxNative(m, Unsafe.Add(ref x, i));
        }

        return m;
    }

    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^48, e kept in g
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpSumScalar(ref float x, ref float g, nint classes, nint y, float max)
    {
        Span<float> lanes = stackalloc float[Lanes];
        double total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            SingleLaneSumScalar sum = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    float xi = Unsafe.Add(ref x, i);
                    float e = VectorMath.ExpShifted(xi, max);
                    lanes[(int)(i % Lanes)] += i == y ? 0 : e;
                    Unsafe.Add(ref g, i) = e;
                }

                sum.Add(lanes);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^48
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpSumScalar(ref float x, nint classes, nint y, float max)
    {
        Span<float> lanes = stackalloc float[Lanes];
        double total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            SingleLaneSumScalar sum = default;
            while (i < chunkEnd)
            {
                lanes.Clear();
                for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)
                {
                    float xi = Unsafe.Add(ref x, i);
                    float e = VectorMath.ExpShifted(xi, max);
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
    private static void GradientScalar(ref float g, nint classes, double scale)
    {
        float f = RowMath.High(scale);
        float fLow = RowMath.Low(scale);
        for (nint i = 0; i < classes; i++)
        {
            float e = Unsafe.Add(ref g, i);
            Unsafe.Add(ref g, i) = VectorMath.Scaled(e, f, fLow);
        }
    }
}
