using System.Runtime.InteropServices;
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
        // The tail is copied first: a call after the loop would make the JIT keep the sums on the stack.
        int whole = losses.Length & -SumLanes;
        Span<float> last = stackalloc float[SumLanes];
        last.Clear();
        losses[whole..].CopyTo(last);

        Vector512<double> lower = default, upper = default;
        ref float first = ref MemoryMarshal.GetReference(losses);
        for (nint i = 0; i < whole; i += SumLanes)
        {
            Vector512<float> next = Vector512.LoadUnsafe(ref first, (nuint)i);
            lower += Vector512.WidenLower(next);
            upper += Vector512.WidenUpper(next);
        }

        if (whole < losses.Length)
        {
            Vector512<float> next = Vector512.LoadUnsafe(in last[0]);
            lower += Vector512.WidenLower(next);
            upper += Vector512.WidenUpper(next);
        }

        Vector512<double> eight = lower + upper;
        Vector256<double> four = eight.GetLower() + eight.GetUpper();
        Vector128<double> two = four.GetLower() + four.GetUpper();
        return two[0] + two[1];
    }
}
