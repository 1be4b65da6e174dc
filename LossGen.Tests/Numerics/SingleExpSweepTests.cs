using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>exp of floats against a double exp: a sample always, every bit pattern where vectors are fast.</summary>
public class SingleExpSweepTests
{
    private const double LeastNormal = 1.1754943508222875e-38;

    private static readonly int Zero = BitConverter.SingleToInt32Bits(-0f);
    private static readonly int NearOne = BitConverter.SingleToInt32Bits(-1.490116119384765625e-8f);
    private static readonly int Last = BitConverter.SingleToInt32Bits(-104f);

    [Fact]
    [Trait("Category", "Light")]
    public void A_sample_of_floats_meets_the_contract() => Sweep(Zero, Last, Hardware.IsFast ? 331 : 33331);

    // The same sample under every setting of the hardware.
    [Fact]
    [Trait("Category", "Light")]
    public void A_strided_sample_never_changes_its_bits_within_a_version()
    {
        const int stride = 33331;
        float[] x = [.. Enumerable.Range(0, (Last - Zero) / stride)
            .Select(i => BitConverter.Int32BitsToSingle(Zero + (i * stride)))];
        Array.Resize(ref x, x.Length & -16);
        foreach (int width in (int[])[1, 128, 256, 512])
        {
            Assert.Equal("D9156CBAD98FABE7", Bits.Hash(ExpAtWidth.Plain(width, x)));
        }
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void Every_float_meets_the_contract()
    {
        const int parts = 16;
        int step = Hardware.IsFast ? 1 : 3331;
        long length = (long)Last - NearOne;
        Parallel.For(0, parts, part => Sweep(
            NearOne + (int)(length * part / parts), NearOne + (int)(length * (part + 1) / parts), step));
        SweepNearOne(step);
    }

    // Larger bit patterns are more negative numbers. Neighbouring parts share a bound, so that none of the sixteen
    // seams hides a step upwards.
    private static void Sweep(int first, int last, int step)
    {
        float previous = VectorMath.Exp(BitConverter.Int32BitsToSingle(first));
        for (long bits = first; bits <= last; bits += 16L * step)
        {
            Vector512<int> pattern = Vector512.Create((int)bits) + (Vector512<int>.Indices * step);
            Vector512<float> x = Vector512.Min(pattern, Vector512.Create(last)).AsSingle();
            Vector512<float> y = VectorMath.Exp(x);
            AssertNarrowerWidthsAgree(x, y);
            for (int lane = 0; lane < 16; lane++)
            {
                Check(x[lane], y[lane], previous);
                previous = y[lane];
            }
        }
    }

    private static void AssertNarrowerWidthsAgree(Vector512<float> x, Vector512<float> y)
    {
        Vector256<float> lower = VectorMath.Exp(x.GetLower());
        Vector256<float> upper = Vector256.Create(
            VectorMath.Exp(x.GetUpper().GetLower()), VectorMath.Exp(x.GetUpper().GetUpper()));
        if (Vector512.Create(lower, upper).AsInt32() != y.AsInt32())
        {
            Assert.Fail($"exp of {x} is {y}, but {lower} and {upper} in narrower vectors");
        }
    }

    private static void Check(float x, float y, float previous)
    {
        double exact = Math.Exp(x);
        double bound = exact < LeastNormal ? 0.78 : 0.57;
        bool isGood = Ulp.Distance(y, exact) <= bound && y <= 1f && y <= previous && y == VectorMath.Exp(x);
        if (!isGood)
        {
            Assert.Fail(
                $"exp({x:G9}) is {y:G9}, {Ulp.Distance(y, exact)} ULP away; the one before is {previous:G9}, "
                + $"in scalar code it is {VectorMath.Exp(x):G9}");
        }
    }

    // From -2^-26 to 0 the nearest float is 1.
    private static void SweepNearOne(int step)
    {
        for (long bits = Zero; bits < NearOne; bits += 16L * step)
        {
            Vector512<int> pattern = Vector512.Create((int)bits) + (Vector512<int>.Indices * step);
            Vector512<float> x = Vector512.Min(pattern, Vector512.Create(NearOne - 1)).AsSingle();
            Assert.True(Vector512.EqualsAll(VectorMath.Exp(x), Vector512<float>.One), $"near {x[0]:G9}");
        }
    }
}
