using System.Numerics.Tensors;
using LossGen.Benchmarks.Pictures;
using LossGen.Numerics.V1;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Picture;

/// <summary>exp of floats by its argument: LossGen's, the C library's and the framework's for vectors.</summary>
internal static class ExpSeries
{
    public const double Least = -104;

    private const int Buckets = 52;
    private const int Arguments = 20_000;

    public static IReadOnlyList<Series> Measure() =>
    [
        Of("TensorPrimitives.Exp", "framework", (x, y) => TensorPrimitives.Exp(x, y)),
        Of("MathF.Exp", "library", (x, y) => Each(x, y, MathF.Exp)),
        Of("LossGen", "ours", (x, y) => Each(x, y, VectorMath.Exp)),
    ];

    private static Series Of(string name, string looks, ExpCall exp)
        => new(name, looks, [.. Enumerable.Range(0, Buckets).Reverse().Select(bucket => Worst(exp, bucket))]);

    private static (double X, double Ulp) Worst(ExpCall exp, int bucket)
    {
        const double width = Least / Buckets;
        SplitMix random = new((ulong)bucket);
        var x = new float[Arguments];
        for (var i = 0; i < x.Length; i++)
        {
            x[i] = (float)((bucket + random.NextUniform()) * width);
        }

        var y = new float[Arguments];
        exp(x, y);
        var worst = x.Zip(y, (argument, value) => UlpDistance.Measure(IeeeFormat.Single, Math.Exp(argument), value))
            .Max();
        return ((bucket + 0.5) * width, worst);
    }

    private static void Each(ReadOnlySpan<float> x, Span<float> y, Func<float, float> exp)
    {
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = exp(x[i]);
        }
    }

    private delegate void ExpCall(ReadOnlySpan<float> x, Span<float> y);
}
