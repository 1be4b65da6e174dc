using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class SingleLaneSumTests
{
    private const int Lanes = 32;

    // The order as documented, written plainly.
    private static double Reference(float[] a)
    {
        double[] d = new double[8];
        for (int block = 0; block < a.Length; block += Lanes)
        {
            for (int j = 0; j < 8; j++)
            {
                double lower = (double)a[block + j] + a[block + j + 8];
                double upper = (double)a[block + j + 16] + a[block + j + 24];
                d[j] += lower + upper;
            }
        }

        for (int half = 4; half > 0; half /= 2)
        {
            for (int j = 0; j < half; j++)
            {
                d[j] += d[j + half];
            }
        }

        return d[0];
    }

    [Fact]
    public void Every_width_adds_in_the_documented_order()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            float[] a = Spread(seed, Lanes * (1 + (seed % 20)));
            double expected = Reference(a);
            Assert.Equal(expected, TotalScalar(a));
            Assert.Equal(expected, Total128(a));
            Assert.Equal(expected, Total256(a));
            Assert.Equal(expected, Total512(a));
        }
    }

    // Many binades apart, so that another order has other bits.
    private static float[] Spread(int seed, int count)
    {
        var source = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => MathF.ScaleB((float)source.NextDouble(), source.Next(60)))];
    }

    private static double TotalScalar(float[] a)
    {
        var sum = default(SingleLaneSumScalar);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(a.AsSpan(i, Lanes));
        }

        return sum.Total();
    }

    private static double Total128(float[] a)
    {
        var sum = default(SingleLaneSum128);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(At(0), At(4), At(8), At(12), At(16), At(20), At(24), At(28));
            Vector128<float> At(int lane) => Vector128.Create(a, i + lane);
        }

        return sum.Total();
    }

    private static double Total256(float[] a)
    {
        var sum = default(SingleLaneSum256);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(At(0), At(8), At(16), At(24));
            Vector256<float> At(int lane) => Vector256.Create(a, i + lane);
        }

        return sum.Total();
    }

    private static double Total512(float[] a)
    {
        var sum = default(SingleLaneSum512);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(Vector512.Create(a, i), Vector512.Create(a, i + 16));
        }

        return sum.Total();
    }
}
