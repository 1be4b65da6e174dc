using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class DoubleLaneSumTests
{
    private const int Lanes = 16;

    // The order as documented, written plainly.
    private static WideDouble Reference(double[] a)
    {
        WideDouble[] d = new WideDouble[8];
        for (int block = 0; block < a.Length; block += Lanes)
        {
            for (int j = 0; j < 8; j++)
            {
                d[j] = d[j].Add(a[block + j]).Add(a[block + j + 8]);
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
            double[] a = Spread(seed, Lanes * (1 + (seed % 20)));
            WideDouble expected = Reference(a);
            Assert.Equal(expected, TotalScalar(a));
            Assert.Equal(expected, Total128(a));
            Assert.Equal(expected, Total256(a));
            Assert.Equal(expected, Total512(a));
        }
    }

    [Fact]
    public void The_errors_of_the_additions_are_kept()
    {
        double[] a = new double[Lanes * 1000];
        Array.Fill(a, 0.1);
        a[0] = 1e17;
        decimal exact = 1e17m + ((decimal)0.1 * (a.Length - 1));
        Assert.Equal((double)exact, Total512(a).Value);
        Assert.NotEqual((double)exact, Total512(a).Hi);
    }

    private static double[] Spread(int seed, int count)
    {
        var source = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => Math.ScaleB(source.NextDouble(), source.Next(60)))];
    }

    private static WideDouble TotalScalar(double[] a)
    {
        var sum = default(DoubleLaneSumScalar);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(a.AsSpan(i, Lanes));
        }

        return sum.Total();
    }

    private static WideDouble Total128(double[] a)
    {
        var sum = default(DoubleLaneSum128);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(At(0), At(2), At(4), At(6), At(8), At(10), At(12), At(14));
            Vector128<double> At(int lane) => Vector128.Create(a, i + lane);
        }

        return sum.Total();
    }

    private static WideDouble Total256(double[] a)
    {
        var sum = default(DoubleLaneSum256);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(At(0), At(4), At(8), At(12));
            Vector256<double> At(int lane) => Vector256.Create(a, i + lane);
        }

        return sum.Total();
    }

    private static WideDouble Total512(double[] a)
    {
        var sum = default(DoubleLaneSum512);
        for (int i = 0; i < a.Length; i += Lanes)
        {
            sum.Add(Vector512.Create(a, i), Vector512.Create(a, i + 8));
        }

        return sum.Total();
    }
}
