using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Runs exp over arrays at a chosen width; 1 is scalar. Lengths are multiples of 16.</summary>
internal static class ExpAtWidth
{
    internal static TheoryData<int> Vectors => [128, 256, 512];

    internal static float[] Shifted(int width, float[] x, float[] max)
    {
        float[] y = new float[x.Length];
        int lanes = Math.Max(width / 32, 1);
        for (int i = 0; i < x.Length; i += lanes)
        {
            Span<float> to = y.AsSpan(i, lanes);
            switch (width)
            {
                case 1: y[i] = VectorMath.ExpShifted(x[i], max[i]); break;
                case 128: VectorMath.ExpShifted(Vector128.Create(x, i), Vector128.Create(max, i)).CopyTo(to); break;
                case 256: VectorMath.ExpShifted(Vector256.Create(x, i), Vector256.Create(max, i)).CopyTo(to); break;
                default: VectorMath.ExpShifted(Vector512.Create(x, i), Vector512.Create(max, i)).CopyTo(to); break;
            }
        }

        return y;
    }

    internal static double[] Shifted(int width, double[] x, double[] max)
    {
        double[] y = new double[x.Length];
        int lanes = Math.Max(width / 64, 1);
        for (int i = 0; i < x.Length; i += lanes)
        {
            Span<double> to = y.AsSpan(i, lanes);
            switch (width)
            {
                case 1: y[i] = VectorMath.ExpShifted(x[i], max[i]); break;
                case 128: VectorMath.ExpShifted(Vector128.Create(x, i), Vector128.Create(max, i)).CopyTo(to); break;
                case 256: VectorMath.ExpShifted(Vector256.Create(x, i), Vector256.Create(max, i)).CopyTo(to); break;
                default: VectorMath.ExpShifted(Vector512.Create(x, i), Vector512.Create(max, i)).CopyTo(to); break;
            }
        }

        return y;
    }

    internal static float[] Plain(int width, float[] x)
    {
        float[] y = new float[x.Length];
        int lanes = Math.Max(width / 32, 1);
        for (int i = 0; i < x.Length; i += lanes)
        {
            Span<float> to = y.AsSpan(i, lanes);
            switch (width)
            {
                case 1: y[i] = VectorMath.Exp(x[i]); break;
                case 128: VectorMath.Exp(Vector128.Create(x, i)).CopyTo(to); break;
                case 256: VectorMath.Exp(Vector256.Create(x, i)).CopyTo(to); break;
                default: VectorMath.Exp(Vector512.Create(x, i)).CopyTo(to); break;
            }
        }

        return y;
    }

    internal static double[] Plain(int width, double[] x)
    {
        double[] y = new double[x.Length];
        int lanes = Math.Max(width / 64, 1);
        for (int i = 0; i < x.Length; i += lanes)
        {
            Span<double> to = y.AsSpan(i, lanes);
            switch (width)
            {
                case 1: y[i] = VectorMath.Exp(x[i]); break;
                case 128: VectorMath.Exp(Vector128.Create(x, i)).CopyTo(to); break;
                case 256: VectorMath.Exp(Vector256.Create(x, i)).CopyTo(to); break;
                default: VectorMath.Exp(Vector512.Create(x, i)).CopyTo(to); break;
            }
        }

        return y;
    }
}
