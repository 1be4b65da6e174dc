using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class WideLaneSumTests
{
    [Fact]
    public void Every_width_adds_in_the_order_of_the_indices()
    {
        for (int seed = 0; seed < 100; seed++)
        {
            var source = new Random(seed);
            int count = 16 * (1 + (seed % 20));
            double[] a = [.. Enumerable.Range(0, count)
                .Select(_ => Math.ScaleB(source.NextDouble() - 0.5, source.Next(60)))];
            double expected = Reference(a);
            Assert.Equal(expected, Scalar(a));
            Assert.Equal(expected, At128(a));
            Assert.Equal(expected, At256(a));
            Assert.Equal(expected, At512(a));
        }
    }

    private static double Reference(double[] a)
    {
        double[] d = new double[8];
        for (int i = 0; i < a.Length; i++)
        {
            d[i % 8] += a[i];
        }

        return ((d[0] + d[4]) + (d[2] + d[6])) + ((d[1] + d[5]) + (d[3] + d[7]));
    }

    private static double Scalar(double[] a)
    {
        var sum = default(WideLaneSumScalar);
        for (int i = 0; i < a.Length; i += 8)
        {
            sum.Add(a.AsSpan(i, 8));
        }

        return sum.Total();
    }

    private static double At128(double[] a)
    {
        var sum = default(WideLaneSum128);
        for (int i = 0; i < a.Length; i += 8)
        {
            sum.Add(At(0), At(2), At(4), At(6));
            Vector128<double> At(int lane) => Vector128.Create(a, i + lane);
        }

        return sum.Total();
    }

    private static double At256(double[] a)
    {
        var sum = default(WideLaneSum256);
        for (int i = 0; i < a.Length; i += 8)
        {
            sum.Add(Vector256.Create(a, i), Vector256.Create(a, i + 4));
        }

        return sum.Total();
    }

    private static double At512(double[] a)
    {
        var sum = default(WideLaneSum512);
        for (int i = 0; i < a.Length; i += 16)
        {
            sum.Add(Vector512.Create(a, i), Vector512.Create(a, i + 8));
        }

        return sum.Total();
    }
}
