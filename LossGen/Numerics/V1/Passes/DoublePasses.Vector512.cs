using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class DoublePasses
{
    // Pass 1 of 3: m = max(x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Max512(ref double x, nint classes)
    {
        Vector512<double> m0 = Vector512.Create(Absent);
        Vector512<double> m1 = m0;
        Vector512<double> m2 = m0;
        Vector512<double> m3 = m0;
        nint i = 0;
        for (; i <= classes - 32; i += 32)
        {
            m0 = Vector512.MaxNative(m0, Vector512.LoadUnsafe(ref x, (nuint)i));
            m1 = Vector512.MaxNative(m1, Vector512.LoadUnsafe(ref x, (nuint)(i + 8)));
            m2 = Vector512.MaxNative(m2, Vector512.LoadUnsafe(ref x, (nuint)(i + 16)));
            m3 = Vector512.MaxNative(m3, Vector512.LoadUnsafe(ref x, (nuint)(i + 24)));
        }

        for (; i < classes; i += 8)
        {
            m0 = Vector512.MaxNative(m0, VectorMath.LoadPartial512(ref x, i, classes - i, Absent));
        }

        m0 = Vector512.MaxNative(Vector512.MaxNative(m0, m1), Vector512.MaxNative(m2, m3));
        return VectorMath.MaxOfLanes(m0);
    }

    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^256, e kept in g
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSum512(
        ref double x, ref double g, nint classes, nint rowStride, nint y, double max)
    {
        Vector512<double> m = Vector512.Create(max);
        DoubleShift512 shift = DoubleShift512.Of(m);
        WideDouble total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSum512 sum = default;
            while (i < chunkEnd)
            {
                Vector512<double> a0 = Vector512<double>.Zero;
                Vector512<double> a1 = Vector512<double>.Zero;
                nint end = nint.Min(i + Block, chunkEnd);
                for (; i <= end - 32; i += 32)
                {
                    Vector512<double> x0 = Vector512.LoadUnsafe(ref x, (nuint)i);
                    Vector512<double> x1 = Vector512.LoadUnsafe(ref x, (nuint)(i + 8));
                    Vector512<double> x2 = Vector512.LoadUnsafe(ref x, (nuint)(i + 16));
                    Vector512<double> x3 = Vector512.LoadUnsafe(ref x, (nuint)(i + 24));
                    RowMath.Prefetch(ref x, i + rowStride, 4);
                    RowMath.Prefetch(ref g, i + Ahead, 4);
                    Vector512<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector512<double> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector512<double> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector512<double> e3 = VectorMath.ExpShifted(x3, shift);
                    e0.StoreUnsafe(ref g, (nuint)i);
                    e1.StoreUnsafe(ref g, (nuint)(i + 8));
                    e2.StoreUnsafe(ref g, (nuint)(i + 16));
                    e3.StoreUnsafe(ref g, (nuint)(i + 24));
                    if (y >= i && y < i + 32)
                    {
                        e0 = VectorMath.ExceptLane(e0, y - i);
                        e1 = VectorMath.ExceptLane(e1, y - i - 8);
                        e2 = VectorMath.ExceptLane(e2, y - i - 16);
                        e3 = VectorMath.ExceptLane(e3, y - i - 24);
                    }

                    a0 += e0;
                    a1 += e1;
                    a0 += e2;
                    a1 += e3;
                }

                if (i < end)
                {
                    nint left = end - i;
                    Vector512<double> x0 = VectorMath.LoadPartial512(ref x, i, left, Absent);
                    Vector512<double> x1 = VectorMath.LoadPartial512(ref x, i + 8, left - 8, Absent);
                    Vector512<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector512<double> e1 = VectorMath.ExpShifted(x1, shift);
                    VectorMath.StorePartial(e0, ref g, i, left);
                    VectorMath.StorePartial(e1, ref g, i + 8, left - 8);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 8);
                    if (i + 16 < end)
                    {
                        Vector512<double> x2 = VectorMath.LoadPartial512(ref x, i + 16, left - 16, Absent);
                        Vector512<double> x3 = VectorMath.LoadPartial512(ref x, i + 24, left - 24, Absent);
                        Vector512<double> e2 = VectorMath.ExpShifted(x2, shift);
                        Vector512<double> e3 = VectorMath.ExpShifted(x3, shift);
                        VectorMath.StorePartial(e2, ref g, i + 16, left - 16);
                        VectorMath.StorePartial(e3, ref g, i + 24, left - 24);
                        a0 += VectorMath.ExceptLane(e2, y - i - 16);
                        a1 += VectorMath.ExceptLane(e3, y - i - 24);
                    }

                    i = end;
                }

                sum.Add(a0, a1);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^256
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSum512(ref double x, nint classes, nint rowStride, nint y, double max)
    {
        Vector512<double> m = Vector512.Create(max);
        DoubleShift512 shift = DoubleShift512.Of(m);
        WideDouble total = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSum512 sum = default;
            while (i < chunkEnd)
            {
                Vector512<double> a0 = Vector512<double>.Zero;
                Vector512<double> a1 = Vector512<double>.Zero;
                nint end = nint.Min(i + Block, chunkEnd);
                for (; i <= end - 32; i += 32)
                {
                    Vector512<double> x0 = Vector512.LoadUnsafe(ref x, (nuint)i);
                    Vector512<double> x1 = Vector512.LoadUnsafe(ref x, (nuint)(i + 8));
                    Vector512<double> x2 = Vector512.LoadUnsafe(ref x, (nuint)(i + 16));
                    Vector512<double> x3 = Vector512.LoadUnsafe(ref x, (nuint)(i + 24));
                    RowMath.Prefetch(ref x, i + rowStride, 4);
                    Vector512<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector512<double> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector512<double> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector512<double> e3 = VectorMath.ExpShifted(x3, shift);
                    if (y >= i && y < i + 32)
                    {
                        e0 = VectorMath.ExceptLane(e0, y - i);
                        e1 = VectorMath.ExceptLane(e1, y - i - 8);
                        e2 = VectorMath.ExceptLane(e2, y - i - 16);
                        e3 = VectorMath.ExceptLane(e3, y - i - 24);
                    }

                    a0 += e0;
                    a1 += e1;
                    a0 += e2;
                    a1 += e3;
                }

                if (i < end)
                {
                    nint left = end - i;
                    Vector512<double> x0 = VectorMath.LoadPartial512(ref x, i, left, Absent);
                    Vector512<double> x1 = VectorMath.LoadPartial512(ref x, i + 8, left - 8, Absent);
                    Vector512<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector512<double> e1 = VectorMath.ExpShifted(x1, shift);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 8);
                    if (i + 16 < end)
                    {
                        Vector512<double> x2 = VectorMath.LoadPartial512(ref x, i + 16, left - 16, Absent);
                        Vector512<double> x3 = VectorMath.LoadPartial512(ref x, i + 24, left - 24, Absent);
                        Vector512<double> e2 = VectorMath.ExpShifted(x2, shift);
                        Vector512<double> e3 = VectorMath.ExpShifted(x3, shift);
                        a0 += VectorMath.ExceptLane(e2, y - i - 16);
                        a1 += VectorMath.ExceptLane(e3, y - i - 24);
                    }

                    i = end;
                }

                sum.Add(a0, a1);
            }

            total += sum.Total();
        }

        return total;
    }

    // Pass 3 of 3: g = e * scale
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Gradient512(ref double g, nint classes, WideDouble scale)
    {
        Vector512<double> f = Vector512.Create(RowMath.High(scale));
        Vector512<double> fLow = Vector512.Create(RowMath.Low(scale));
        nint i = 0;
        for (; i <= classes - 32; i += 32)
        {
            Vector512<double> e0 = Vector512.LoadUnsafe(ref g, (nuint)i);
            Vector512<double> e1 = Vector512.LoadUnsafe(ref g, (nuint)(i + 8));
            Vector512<double> e2 = Vector512.LoadUnsafe(ref g, (nuint)(i + 16));
            Vector512<double> e3 = Vector512.LoadUnsafe(ref g, (nuint)(i + 24));
            VectorMath.Scaled(e0, f, fLow).StoreUnsafe(ref g, (nuint)i);
            VectorMath.Scaled(e1, f, fLow).StoreUnsafe(ref g, (nuint)(i + 8));
            VectorMath.Scaled(e2, f, fLow).StoreUnsafe(ref g, (nuint)(i + 16));
            VectorMath.Scaled(e3, f, fLow).StoreUnsafe(ref g, (nuint)(i + 24));
        }

        for (; i < classes; i += 8)
        {
            Vector512<double> e0 = VectorMath.LoadPartial512(ref g, i, classes - i, 0);
            VectorMath.StorePartial(VectorMath.Scaled(e0, f, fLow), ref g, i, classes - i);
        }
    }
}
