using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Benchmarks.Accuracy.Rows;
using LossGen.Benchmarks.Peers;
using LossGen.Benchmarks.Pictures;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Picture;

/// <summary>Losses and derivatives of float rows by the number of classes, computed in four ways.</summary>
internal static class LossSeries
{
    public const int LargestPower = 20;

    private const int ElementsOfSize = 1 << 13;

    private static readonly (string Name, string Looks, RowCall Call)[] Ways =
    [
        ("MathF, one float sum", "library", ScalarLoop.Loss),
        ("LossGen's exp, float lanes", "lanes", FloatLanes.Loss),
        ("TensorPrimitives", "framework", TensorPrimitivesComposition.Loss),
        ("LossGen", "ours", Kernel),
    ];

    /// <summary>The largest distances of the losses, and of the derivatives off the target.</summary>
    public static (IReadOnlyList<Series> Losses, IReadOnlyList<Series> Derivatives) Measure()
    {
        var sizes = Enumerable.Range(1, LargestPower).AsParallel().AsOrdered().Select(OfSize).ToList();
        return (SeriesOf(sizes, errors => errors.Loss), SeriesOf(sizes, errors => errors.OffTarget));
    }

    private static List<Series> SeriesOf(IReadOnlyList<RowErrors[]> sizes, Func<RowErrors, double> part) =>
    [
        .. Ways.Select((way, i) => new Series(
            way.Name, way.Looks, [.. sizes.Select((errors, size) => (size + 1.0, part(errors[i])))])),
    ];

    private static RowErrors[] OfSize(int power)
    {
        var classes = 1 << power;
        RowBatch batch = new(IeeeFormat.Single, RowKind.WideGaussian, classes, Math.Max(3, ElementsOfSize / classes));
        var oracle = batch.OracleOf(new LossOptions { Reduction = Reduction.None }, isWeighted: false);
        return [.. Ways.Select(way => Worst(way.Call, batch, oracle))];
    }

    private static RowErrors Worst(RowCall call, RowBatch batch, CrossEntropyOracle oracle)
    {
        double loss = 0, offTarget = 0;
        var gradient = new float[batch.Classes];
        for (var row = 0; row < batch.Count; row++)
        {
            var target = batch.Targets[row];
            var value = call(Array.ConvertAll(batch.Rows[row], x => (float)x), [target], gradient);
            loss = Math.Max(loss, UlpDistance.Measure(IeeeFormat.Single, oracle.Loss(row).Value, value));
            for (var c = 0; c < gradient.Length; c++)
            {
                offTarget = c == target
                    ? offTarget
                    : Math.Max(
                        offTarget, UlpDistance.Measure(IeeeFormat.Single, oracle.Gradient(row, c).Value, gradient[c]));
            }
        }

        return RowErrors.None with { Loss = loss, OffTarget = offTarget };
    }

    private static float Kernel(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)
    {
        var losses = new float[targets.Length];
        return SingleLosses.Mean(logits, targets, gradient, losses);
    }

    private delegate float RowCall(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}
