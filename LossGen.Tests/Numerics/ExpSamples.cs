namespace LossGen.Tests.Numerics;

/// <summary>Pairs of an element and a maximum on which a careless exp(x - max) fails.</summary>
internal static class ExpSamples
{
    /// <summary>Random rows of every spread and offset, and the ends of the float format.</summary>
    internal static (float[] X, float[] Max) Singles(int count)
    {
        var source = new Random(20261122);
        float[] offsets = [0f, 1e-9f, -0.3f, 1e4f, -1e4f, 1e6f, 1e30f, -1e30f, 3e38f, 1e-40f, 123456.79f];
        float[] spreads = [1e-9f, 1e-3f, 1f, 20f, 121f, 200f, 1e6f, 3e38f];
        float[] x = new float[count];
        float[] max = new float[count];
        for (int i = 0; i < count; i++)
        {
            max[i] = offsets[i % offsets.Length] * (1 + (0.01f * (float)source.NextDouble()));
            float spread = spreads[source.Next(spreads.Length)] * (float)source.NextDouble();
            x[i] = Math.Max(Math.Min(max[i] - spread, max[i]), -float.MaxValue);
        }

        return (x, max);
    }

    /// <summary>Random rows of every spread and offset, and the ends of the double format.</summary>
    internal static (double[] X, double[] Max) Doubles(int count)
    {
        var source = new Random(20261122);
        double[] offsets = [0, 1e-20, -0.3, 1e4, -1e4, 1e12, 1e300, -1e300, 1.7e308, 1e-310];
        double[] spreads = [1e-18, 1e-3, 1, 40, 745, 886, 1e6, 1.7e308];
        double[] x = new double[count];
        double[] max = new double[count];
        for (int i = 0; i < count; i++)
        {
            max[i] = offsets[i % offsets.Length] * (1 + (0.01 * source.NextDouble()));
            double spread = spreads[source.Next(spreads.Length)] * source.NextDouble();
            x[i] = Math.Max(Math.Min(max[i] - spread, max[i]), -double.MaxValue);
        }

        return (x, max);
    }
}
