using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class SinglePasses
{
    // Pass 1 of 3: m = max(x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Max128(ref float x, nint classes)
    {
        Vector128<float> m0 = Vector128.Create(Absent);
        Vector128<float> m1 = m0;
        Vector128<float> m2 = m0;
        Vector128<float> m3 = m0;
        nint i = 0;
        for (; i <= classes - 16; i += 16)
        {
            m0 = Vector128.MaxNative(m0, Vector128.LoadUnsafe(ref x, (nuint)i));
            m1 = Vector128.MaxNative(m1, Vector128.LoadUnsafe(ref x, (nuint)(i + 4)));
            m2 = Vector128.MaxNative(m2, Vector128.LoadUnsafe(ref x, (nuint)(i + 8)));
            m3 = Vector128.MaxNative(m3, Vector128.LoadUnsafe(ref x, (nuint)(i + 12)));
        }

        for (; i < classes; i += 4)
        {
            m0 = Vector128.MaxNative(m0, VectorMath.LoadPartial128(ref x, i, classes - i, Absent));
        }

        m0 = Vector128.MaxNative(Vector128.MaxNative(m0, m1), Vector128.MaxNative(m2, m3));
        return VectorMath.MaxOfLanes(m0);
    }

    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^48, e kept in g
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpSum128(ref float x, ref float g, nint classes, nint y, float max)
    {
        Vector128<float> m = Vector128.Create(max);
        SingleShift128 shift = SingleShift128.Of(m);
        double total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            SingleLaneSum128 sum = default;
            while (i < chunkEnd)
            {
                Vector128<float> a0 = Vector128<float>.Zero;
                Vector128<float> a1 = Vector128<float>.Zero;
                Vector128<float> a2 = Vector128<float>.Zero;
                Vector128<float> a3 = Vector128<float>.Zero;
                Vector128<float> a4 = Vector128<float>.Zero;
                Vector128<float> a5 = Vector128<float>.Zero;
                Vector128<float> a6 = Vector128<float>.Zero;
                Vector128<float> a7 = Vector128<float>.Zero;
                nint end = nint.Min(i + Block, chunkEnd);
                for (; i <= end - 32; i += 32)
                {
                    Vector128<float> x0 = Vector128.LoadUnsafe(ref x, (nuint)i);
                    Vector128<float> x1 = Vector128.LoadUnsafe(ref x, (nuint)(i + 4));
                    Vector128<float> x2 = Vector128.LoadUnsafe(ref x, (nuint)(i + 8));
                    Vector128<float> x3 = Vector128.LoadUnsafe(ref x, (nuint)(i + 12));
                    Vector128<float> x4 = Vector128.LoadUnsafe(ref x, (nuint)(i + 16));
                    Vector128<float> x5 = Vector128.LoadUnsafe(ref x, (nuint)(i + 20));
                    Vector128<float> x6 = Vector128.LoadUnsafe(ref x, (nuint)(i + 24));
                    Vector128<float> x7 = Vector128.LoadUnsafe(ref x, (nuint)(i + 28));
                    Vector128<float> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<float> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<float> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<float> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<float> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<float> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<float> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<float> e7 = VectorMath.ExpShifted(x7, shift);
                    e0.StoreUnsafe(ref g, (nuint)i);
                    e1.StoreUnsafe(ref g, (nuint)(i + 4));
                    e2.StoreUnsafe(ref g, (nuint)(i + 8));
                    e3.StoreUnsafe(ref g, (nuint)(i + 12));
                    e4.StoreUnsafe(ref g, (nuint)(i + 16));
                    e5.StoreUnsafe(ref g, (nuint)(i + 20));
                    e6.StoreUnsafe(ref g, (nuint)(i + 24));
                    e7.StoreUnsafe(ref g, (nuint)(i + 28));
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 4);
                    a2 += VectorMath.ExceptLane(e2, y - i - 8);
                    a3 += VectorMath.ExceptLane(e3, y - i - 12);
                    a4 += VectorMath.ExceptLane(e4, y - i - 16);
                    a5 += VectorMath.ExceptLane(e5, y - i - 20);
                    a6 += VectorMath.ExceptLane(e6, y - i - 24);
                    a7 += VectorMath.ExceptLane(e7, y - i - 28);
                }

                if (i < end)
                {
                    nint left = end - i;
                    Vector128<float> x0 = VectorMath.LoadPartial128(ref x, i, left, Absent);
                    Vector128<float> x1 = VectorMath.LoadPartial128(ref x, i + 4, left - 4, Absent);
                    Vector128<float> x2 = VectorMath.LoadPartial128(ref x, i + 8, left - 8, Absent);
                    Vector128<float> x3 = VectorMath.LoadPartial128(ref x, i + 12, left - 12, Absent);
                    Vector128<float> x4 = VectorMath.LoadPartial128(ref x, i + 16, left - 16, Absent);
                    Vector128<float> x5 = VectorMath.LoadPartial128(ref x, i + 20, left - 20, Absent);
                    Vector128<float> x6 = VectorMath.LoadPartial128(ref x, i + 24, left - 24, Absent);
                    Vector128<float> x7 = VectorMath.LoadPartial128(ref x, i + 28, left - 28, Absent);
                    Vector128<float> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<float> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<float> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<float> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<float> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<float> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<float> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<float> e7 = VectorMath.ExpShifted(x7, shift);
                    VectorMath.StorePartial(e0, ref g, i, left);
                    VectorMath.StorePartial(e1, ref g, i + 4, left - 4);
                    VectorMath.StorePartial(e2, ref g, i + 8, left - 8);
                    VectorMath.StorePartial(e3, ref g, i + 12, left - 12);
                    VectorMath.StorePartial(e4, ref g, i + 16, left - 16);
                    VectorMath.StorePartial(e5, ref g, i + 20, left - 20);
                    VectorMath.StorePartial(e6, ref g, i + 24, left - 24);
                    VectorMath.StorePartial(e7, ref g, i + 28, left - 28);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 4);
                    a2 += VectorMath.ExceptLane(e2, y - i - 8);
                    a3 += VectorMath.ExceptLane(e3, y - i - 12);
                    a4 += VectorMath.ExceptLane(e4, y - i - 16);
                    a5 += VectorMath.ExceptLane(e5, y - i - 20);
                    a6 += VectorMath.ExceptLane(e6, y - i - 24);
                    a7 += VectorMath.ExceptLane(e7, y - i - 28);
                    i = end;
                }

                sum.Add(a0, a1, a2, a3, a4, a5, a6, a7);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^48
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpSum128(ref float x, nint classes, nint y, float max)
    {
        Vector128<float> m = Vector128.Create(max);
        SingleShift128 shift = SingleShift128.Of(m);
        double total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            SingleLaneSum128 sum = default;
            while (i < chunkEnd)
            {
                Vector128<float> a0 = Vector128<float>.Zero;
                Vector128<float> a1 = Vector128<float>.Zero;
                Vector128<float> a2 = Vector128<float>.Zero;
                Vector128<float> a3 = Vector128<float>.Zero;
                Vector128<float> a4 = Vector128<float>.Zero;
                Vector128<float> a5 = Vector128<float>.Zero;
                Vector128<float> a6 = Vector128<float>.Zero;
                Vector128<float> a7 = Vector128<float>.Zero;
                nint end = nint.Min(i + Block, chunkEnd);
                for (; i <= end - 32; i += 32)
                {
                    Vector128<float> x0 = Vector128.LoadUnsafe(ref x, (nuint)i);
                    Vector128<float> x1 = Vector128.LoadUnsafe(ref x, (nuint)(i + 4));
                    Vector128<float> x2 = Vector128.LoadUnsafe(ref x, (nuint)(i + 8));
                    Vector128<float> x3 = Vector128.LoadUnsafe(ref x, (nuint)(i + 12));
                    Vector128<float> x4 = Vector128.LoadUnsafe(ref x, (nuint)(i + 16));
                    Vector128<float> x5 = Vector128.LoadUnsafe(ref x, (nuint)(i + 20));
                    Vector128<float> x6 = Vector128.LoadUnsafe(ref x, (nuint)(i + 24));
                    Vector128<float> x7 = Vector128.LoadUnsafe(ref x, (nuint)(i + 28));
                    Vector128<float> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<float> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<float> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<float> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<float> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<float> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<float> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<float> e7 = VectorMath.ExpShifted(x7, shift);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 4);
                    a2 += VectorMath.ExceptLane(e2, y - i - 8);
                    a3 += VectorMath.ExceptLane(e3, y - i - 12);
                    a4 += VectorMath.ExceptLane(e4, y - i - 16);
                    a5 += VectorMath.ExceptLane(e5, y - i - 20);
                    a6 += VectorMath.ExceptLane(e6, y - i - 24);
                    a7 += VectorMath.ExceptLane(e7, y - i - 28);
                }

                if (i < end)
                {
                    nint left = end - i;
                    Vector128<float> x0 = VectorMath.LoadPartial128(ref x, i, left, Absent);
                    Vector128<float> x1 = VectorMath.LoadPartial128(ref x, i + 4, left - 4, Absent);
                    Vector128<float> x2 = VectorMath.LoadPartial128(ref x, i + 8, left - 8, Absent);
                    Vector128<float> x3 = VectorMath.LoadPartial128(ref x, i + 12, left - 12, Absent);
                    Vector128<float> x4 = VectorMath.LoadPartial128(ref x, i + 16, left - 16, Absent);
                    Vector128<float> x5 = VectorMath.LoadPartial128(ref x, i + 20, left - 20, Absent);
                    Vector128<float> x6 = VectorMath.LoadPartial128(ref x, i + 24, left - 24, Absent);
                    Vector128<float> x7 = VectorMath.LoadPartial128(ref x, i + 28, left - 28, Absent);
                    Vector128<float> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<float> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<float> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<float> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<float> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<float> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<float> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<float> e7 = VectorMath.ExpShifted(x7, shift);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 4);
                    a2 += VectorMath.ExceptLane(e2, y - i - 8);
                    a3 += VectorMath.ExceptLane(e3, y - i - 12);
                    a4 += VectorMath.ExceptLane(e4, y - i - 16);
                    a5 += VectorMath.ExceptLane(e5, y - i - 20);
                    a6 += VectorMath.ExceptLane(e6, y - i - 24);
                    a7 += VectorMath.ExceptLane(e7, y - i - 28);
                    i = end;
                }

                sum.Add(a0, a1, a2, a3, a4, a5, a6, a7);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 3 of 3: g = e * scale
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Gradient128(ref float g, nint classes, double scale)
    {
        Vector128<float> f = Vector128.Create(RowMath.High(scale));
        Vector128<float> fLow = Vector128.Create(RowMath.Low(scale));
        nint i = 0;
        for (; i <= classes - 32; i += 32)
        {
            Vector128<float> e0 = Vector128.LoadUnsafe(ref g, (nuint)i);
            Vector128<float> e1 = Vector128.LoadUnsafe(ref g, (nuint)(i + 4));
            Vector128<float> e2 = Vector128.LoadUnsafe(ref g, (nuint)(i + 8));
            Vector128<float> e3 = Vector128.LoadUnsafe(ref g, (nuint)(i + 12));
            Vector128<float> e4 = Vector128.LoadUnsafe(ref g, (nuint)(i + 16));
            Vector128<float> e5 = Vector128.LoadUnsafe(ref g, (nuint)(i + 20));
            Vector128<float> e6 = Vector128.LoadUnsafe(ref g, (nuint)(i + 24));
            Vector128<float> e7 = Vector128.LoadUnsafe(ref g, (nuint)(i + 28));
            VectorMath.Scaled(e0, f, fLow).StoreUnsafe(ref g, (nuint)i);
            VectorMath.Scaled(e1, f, fLow).StoreUnsafe(ref g, (nuint)(i + 4));
            VectorMath.Scaled(e2, f, fLow).StoreUnsafe(ref g, (nuint)(i + 8));
            VectorMath.Scaled(e3, f, fLow).StoreUnsafe(ref g, (nuint)(i + 12));
            VectorMath.Scaled(e4, f, fLow).StoreUnsafe(ref g, (nuint)(i + 16));
            VectorMath.Scaled(e5, f, fLow).StoreUnsafe(ref g, (nuint)(i + 20));
            VectorMath.Scaled(e6, f, fLow).StoreUnsafe(ref g, (nuint)(i + 24));
            VectorMath.Scaled(e7, f, fLow).StoreUnsafe(ref g, (nuint)(i + 28));
        }

        for (; i < classes; i += 4)
        {
            Vector128<float> e0 = VectorMath.LoadPartial128(ref g, i, classes - i, 0);
            VectorMath.StorePartial(VectorMath.Scaled(e0, f, fLow), ref g, i, classes - i);
        }
    }
}
