using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class PointwiseMath
{
    private const int SumLanes = 16;

    /// <summary>
    /// The sum of a batch of losses in double, loss i in lane i mod 16, then the lanes by halves. A float has 29 bits
    /// less than a double: what a batch loses is far below the last digit of its smallest unit.
    /// </summary>
    /// <param name="losses">The losses, at most <see cref="Batch"/>.</param>
    public static double Sum(ReadOnlySpan<float> losses)
    {
        Vector256<double> s0 = default, s1 = default, s2 = default, s3 = default;
        int i = 0;
        for (; i <= losses.Length - SumLanes; i += SumLanes)
        {
            Vector256<float> lower = Vector256.LoadUnsafe(in losses[i]);
            Vector256<float> upper = Vector256.LoadUnsafe(in losses[i + (SumLanes / 2)]);
            s0 += Vector256.WidenLower(lower);
            s1 += Vector256.WidenUpper(lower);
            s2 += Vector256.WidenLower(upper);
            s3 += Vector256.WidenUpper(upper);
        }

        if (i < losses.Length)
        {
            Span<float> last = stackalloc float[SumLanes];
            last.Clear();
            losses[i..].CopyTo(last);
            s0 += Vector256.WidenLower(Vector256.LoadUnsafe(in last[0]));
            s1 += Vector256.WidenUpper(Vector256.LoadUnsafe(in last[0]));
            s2 += Vector256.WidenLower(Vector256.LoadUnsafe(in last[SumLanes / 2]));
            s3 += Vector256.WidenUpper(Vector256.LoadUnsafe(in last[SumLanes / 2]));
        }

        Vector256<double> four = (s0 + s2) + (s1 + s3);
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }
}
