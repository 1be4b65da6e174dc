using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The generator's text for this width; LibraryPassTests compares them.
public static partial class DoublePasses
{
    // Pass 2 of 3: rest = sum(e) without e[y], e = exp(x - m) * 2^256, e kept in g; gap = sum(m - x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSum128(
        ref double x, ref double g, nint classes, nint y, double max, out WideDouble gap)
    {
        Vector128<double> m = Vector128.Create(max);
        DoubleShift128 shift = DoubleShift128.Of(m);
        WideDouble total = default;
        gap = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSum128 sum = default;
            DoubleGapSum128 gaps = default;
            while (i < chunkEnd)
            {
                Vector128<double> a0 = Vector128<double>.Zero;
                Vector128<double> a1 = Vector128<double>.Zero;
                Vector128<double> a2 = Vector128<double>.Zero;
                Vector128<double> a3 = Vector128<double>.Zero;
                Vector128<double> a4 = Vector128<double>.Zero;
                Vector128<double> a5 = Vector128<double>.Zero;
                Vector128<double> a6 = Vector128<double>.Zero;
                Vector128<double> a7 = Vector128<double>.Zero;
                nint end = nint.Min(i + Block, chunkEnd);
                for (; i <= end - 16; i += 16)
                {
                    Vector128<double> x0 = Vector128.LoadUnsafe(ref x, (nuint)i);
                    Vector128<double> x1 = Vector128.LoadUnsafe(ref x, (nuint)(i + 2));
                    Vector128<double> x2 = Vector128.LoadUnsafe(ref x, (nuint)(i + 4));
                    Vector128<double> x3 = Vector128.LoadUnsafe(ref x, (nuint)(i + 6));
                    Vector128<double> x4 = Vector128.LoadUnsafe(ref x, (nuint)(i + 8));
                    Vector128<double> x5 = Vector128.LoadUnsafe(ref x, (nuint)(i + 10));
                    Vector128<double> x6 = Vector128.LoadUnsafe(ref x, (nuint)(i + 12));
                    Vector128<double> x7 = Vector128.LoadUnsafe(ref x, (nuint)(i + 14));
                    Vector128<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<double> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<double> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<double> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<double> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<double> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<double> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<double> e7 = VectorMath.ExpShifted(x7, shift);
                    e0.StoreUnsafe(ref g, (nuint)i);
                    e1.StoreUnsafe(ref g, (nuint)(i + 2));
                    e2.StoreUnsafe(ref g, (nuint)(i + 4));
                    e3.StoreUnsafe(ref g, (nuint)(i + 6));
                    e4.StoreUnsafe(ref g, (nuint)(i + 8));
                    e5.StoreUnsafe(ref g, (nuint)(i + 10));
                    e6.StoreUnsafe(ref g, (nuint)(i + 12));
                    e7.StoreUnsafe(ref g, (nuint)(i + 14));
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 2);
                    a2 += VectorMath.ExceptLane(e2, y - i - 4);
                    a3 += VectorMath.ExceptLane(e3, y - i - 6);
                    a4 += VectorMath.ExceptLane(e4, y - i - 8);
                    a5 += VectorMath.ExceptLane(e5, y - i - 10);
                    a6 += VectorMath.ExceptLane(e6, y - i - 12);
                    a7 += VectorMath.ExceptLane(e7, y - i - 14);
                    gaps.Add(m, x0, x1, x2, x3, x4, x5, x6, x7);
                }

                if (i < end)
                {
                    nint left = end - i;
                    Vector128<double> x0 = VectorMath.LoadPartial128(ref x, i, left, Absent);
                    Vector128<double> x1 = VectorMath.LoadPartial128(ref x, i + 2, left - 2, Absent);
                    Vector128<double> x2 = VectorMath.LoadPartial128(ref x, i + 4, left - 4, Absent);
                    Vector128<double> x3 = VectorMath.LoadPartial128(ref x, i + 6, left - 6, Absent);
                    Vector128<double> x4 = VectorMath.LoadPartial128(ref x, i + 8, left - 8, Absent);
                    Vector128<double> x5 = VectorMath.LoadPartial128(ref x, i + 10, left - 10, Absent);
                    Vector128<double> x6 = VectorMath.LoadPartial128(ref x, i + 12, left - 12, Absent);
                    Vector128<double> x7 = VectorMath.LoadPartial128(ref x, i + 14, left - 14, Absent);
                    Vector128<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<double> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<double> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<double> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<double> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<double> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<double> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<double> e7 = VectorMath.ExpShifted(x7, shift);
                    VectorMath.StorePartial(e0, ref g, i, left);
                    VectorMath.StorePartial(e1, ref g, i + 2, left - 2);
                    VectorMath.StorePartial(e2, ref g, i + 4, left - 4);
                    VectorMath.StorePartial(e3, ref g, i + 6, left - 6);
                    VectorMath.StorePartial(e4, ref g, i + 8, left - 8);
                    VectorMath.StorePartial(e5, ref g, i + 10, left - 10);
                    VectorMath.StorePartial(e6, ref g, i + 12, left - 12);
                    VectorMath.StorePartial(e7, ref g, i + 14, left - 14);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 2);
                    a2 += VectorMath.ExceptLane(e2, y - i - 4);
                    a3 += VectorMath.ExceptLane(e3, y - i - 6);
                    a4 += VectorMath.ExceptLane(e4, y - i - 8);
                    a5 += VectorMath.ExceptLane(e5, y - i - 10);
                    a6 += VectorMath.ExceptLane(e6, y - i - 12);
                    a7 += VectorMath.ExceptLane(e7, y - i - 14);
                    x0 = VectorMath.FillLanes(x0, left, m);
                    x1 = VectorMath.FillLanes(x1, left - 2, m);
                    x2 = VectorMath.FillLanes(x2, left - 4, m);
                    x3 = VectorMath.FillLanes(x3, left - 6, m);
                    x4 = VectorMath.FillLanes(x4, left - 8, m);
                    x5 = VectorMath.FillLanes(x5, left - 10, m);
                    x6 = VectorMath.FillLanes(x6, left - 12, m);
                    x7 = VectorMath.FillLanes(x7, left - 14, m);
                    gaps.Add(m, x0, x1, x2, x3, x4, x5, x6, x7);
                    i = end;
                }

                sum.Add(a0, a1, a2, a3, a4, a5, a6, a7);
            }

            total += sum.Total();
            gap += gaps.Total();
        }

        return total;
    }

    // Pass 2 of 2: rest = sum(e) without e[y], e = exp(x - m) * 2^256; gap = sum(m - x)
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WideDouble ExpSum128(ref double x, nint classes, nint y, double max, out WideDouble gap)
    {
        Vector128<double> m = Vector128.Create(max);
        DoubleShift128 shift = DoubleShift128.Of(m);
        WideDouble total = default;
        gap = default;
        for (nint i = 0, chunk = Chunk; i < classes; chunk += Chunk)
        {
            nint chunkEnd = nint.Min(chunk, classes);
            DoubleLaneSum128 sum = default;
            DoubleGapSum128 gaps = default;
            while (i < chunkEnd)
            {
                Vector128<double> a0 = Vector128<double>.Zero;
                Vector128<double> a1 = Vector128<double>.Zero;
                Vector128<double> a2 = Vector128<double>.Zero;
                Vector128<double> a3 = Vector128<double>.Zero;
                Vector128<double> a4 = Vector128<double>.Zero;
                Vector128<double> a5 = Vector128<double>.Zero;
                Vector128<double> a6 = Vector128<double>.Zero;
                Vector128<double> a7 = Vector128<double>.Zero;
                nint end = nint.Min(i + Block, chunkEnd);
                for (; i <= end - 16; i += 16)
                {
                    Vector128<double> x0 = Vector128.LoadUnsafe(ref x, (nuint)i);
                    Vector128<double> x1 = Vector128.LoadUnsafe(ref x, (nuint)(i + 2));
                    Vector128<double> x2 = Vector128.LoadUnsafe(ref x, (nuint)(i + 4));
                    Vector128<double> x3 = Vector128.LoadUnsafe(ref x, (nuint)(i + 6));
                    Vector128<double> x4 = Vector128.LoadUnsafe(ref x, (nuint)(i + 8));
                    Vector128<double> x5 = Vector128.LoadUnsafe(ref x, (nuint)(i + 10));
                    Vector128<double> x6 = Vector128.LoadUnsafe(ref x, (nuint)(i + 12));
                    Vector128<double> x7 = Vector128.LoadUnsafe(ref x, (nuint)(i + 14));
                    Vector128<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<double> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<double> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<double> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<double> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<double> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<double> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<double> e7 = VectorMath.ExpShifted(x7, shift);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 2);
                    a2 += VectorMath.ExceptLane(e2, y - i - 4);
                    a3 += VectorMath.ExceptLane(e3, y - i - 6);
                    a4 += VectorMath.ExceptLane(e4, y - i - 8);
                    a5 += VectorMath.ExceptLane(e5, y - i - 10);
                    a6 += VectorMath.ExceptLane(e6, y - i - 12);
                    a7 += VectorMath.ExceptLane(e7, y - i - 14);
                    gaps.Add(m, x0, x1, x2, x3, x4, x5, x6, x7);
                }

                if (i < end)
                {
                    nint left = end - i;
                    Vector128<double> x0 = VectorMath.LoadPartial128(ref x, i, left, Absent);
                    Vector128<double> x1 = VectorMath.LoadPartial128(ref x, i + 2, left - 2, Absent);
                    Vector128<double> x2 = VectorMath.LoadPartial128(ref x, i + 4, left - 4, Absent);
                    Vector128<double> x3 = VectorMath.LoadPartial128(ref x, i + 6, left - 6, Absent);
                    Vector128<double> x4 = VectorMath.LoadPartial128(ref x, i + 8, left - 8, Absent);
                    Vector128<double> x5 = VectorMath.LoadPartial128(ref x, i + 10, left - 10, Absent);
                    Vector128<double> x6 = VectorMath.LoadPartial128(ref x, i + 12, left - 12, Absent);
                    Vector128<double> x7 = VectorMath.LoadPartial128(ref x, i + 14, left - 14, Absent);
                    Vector128<double> e0 = VectorMath.ExpShifted(x0, shift);
                    Vector128<double> e1 = VectorMath.ExpShifted(x1, shift);
                    Vector128<double> e2 = VectorMath.ExpShifted(x2, shift);
                    Vector128<double> e3 = VectorMath.ExpShifted(x3, shift);
                    Vector128<double> e4 = VectorMath.ExpShifted(x4, shift);
                    Vector128<double> e5 = VectorMath.ExpShifted(x5, shift);
                    Vector128<double> e6 = VectorMath.ExpShifted(x6, shift);
                    Vector128<double> e7 = VectorMath.ExpShifted(x7, shift);
                    a0 += VectorMath.ExceptLane(e0, y - i);
                    a1 += VectorMath.ExceptLane(e1, y - i - 2);
                    a2 += VectorMath.ExceptLane(e2, y - i - 4);
                    a3 += VectorMath.ExceptLane(e3, y - i - 6);
                    a4 += VectorMath.ExceptLane(e4, y - i - 8);
                    a5 += VectorMath.ExceptLane(e5, y - i - 10);
                    a6 += VectorMath.ExceptLane(e6, y - i - 12);
                    a7 += VectorMath.ExceptLane(e7, y - i - 14);
                    x0 = VectorMath.FillLanes(x0, left, m);
                    x1 = VectorMath.FillLanes(x1, left - 2, m);
                    x2 = VectorMath.FillLanes(x2, left - 4, m);
                    x3 = VectorMath.FillLanes(x3, left - 6, m);
                    x4 = VectorMath.FillLanes(x4, left - 8, m);
                    x5 = VectorMath.FillLanes(x5, left - 10, m);
                    x6 = VectorMath.FillLanes(x6, left - 12, m);
                    x7 = VectorMath.FillLanes(x7, left - 14, m);
                    gaps.Add(m, x0, x1, x2, x3, x4, x5, x6, x7);
                    i = end;
                }

                sum.Add(a0, a1, a2, a3, a4, a5, a6, a7);
            }

            total += sum.Total();
            gap += gaps.Total();
        }

        return total;
    }

    // Pass 3 of 3: g = e * scale - offset
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Gradient128(ref double g, nint classes, WideDouble scale, WideDouble offset)
    {
        Vector128<double> f = Vector128.Create(RowMath.High(scale));
        Vector128<double> fLow = Vector128.Create(RowMath.Low(scale));
        Vector128<double> b = Vector128.Create(RowMath.High(-offset));
        Vector128<double> bLow = Vector128.Create(RowMath.Low(-offset));
        nint i = 0;
        for (; i <= classes - 16; i += 16)
        {
            Vector128<double> e0 = Vector128.LoadUnsafe(ref g, (nuint)i);
            Vector128<double> e1 = Vector128.LoadUnsafe(ref g, (nuint)(i + 2));
            Vector128<double> e2 = Vector128.LoadUnsafe(ref g, (nuint)(i + 4));
            Vector128<double> e3 = Vector128.LoadUnsafe(ref g, (nuint)(i + 6));
            Vector128<double> e4 = Vector128.LoadUnsafe(ref g, (nuint)(i + 8));
            Vector128<double> e5 = Vector128.LoadUnsafe(ref g, (nuint)(i + 10));
            Vector128<double> e6 = Vector128.LoadUnsafe(ref g, (nuint)(i + 12));
            Vector128<double> e7 = Vector128.LoadUnsafe(ref g, (nuint)(i + 14));
            VectorMath.Scaled(e0, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)i);
            VectorMath.Scaled(e1, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 2));
            VectorMath.Scaled(e2, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 4));
            VectorMath.Scaled(e3, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 6));
            VectorMath.Scaled(e4, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 8));
            VectorMath.Scaled(e5, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 10));
            VectorMath.Scaled(e6, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 12));
            VectorMath.Scaled(e7, f, fLow, b, bLow).StoreUnsafe(ref g, (nuint)(i + 14));
        }

        for (; i < classes; i += 2)
        {
            Vector128<double> e0 = VectorMath.LoadPartial128(ref g, i, classes - i, 0);
            VectorMath.StorePartial(VectorMath.Scaled(e0, f, fLow, b, bLow), ref g, i, classes - i);
        }
    }
}
