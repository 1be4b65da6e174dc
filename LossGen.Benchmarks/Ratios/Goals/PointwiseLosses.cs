using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Pointwise losses with their gradient, on 2^20 floats.</summary>
internal sealed class PointwiseLosses : IGoals
{
    private const int Elements = 1 << 20;

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtLeast("pointwise, BCE with logits", 6, "x libtorch"), static bench =>
        {
            PointwiseBatch batch = new(Elements);
            return bench.TimesAsLongAsOfTorch($"bce {Elements} 1 1", () => BinaryCrossEntropy(batch));
        }),
        (Goal.AtLeast("pointwise, BCE with logits", 8, "x scalar loop"), static bench =>
        {
            PointwiseBatch batch = new(Elements);
            return bench.TimesAsLong(
                () => PointwiseScalarLoop.BinaryCrossEntropy(batch.Prediction, batch.Target, batch.Gradient),
                () => BinaryCrossEntropy(batch));
        }),
        (Goal.AtMost("pointwise, squared error", 1.2, "x copy of all three"), static bench =>
        {
            PointwiseBatch batch = new(Elements);
            return bench.TimesAsLong(() => SquaredError(batch), batch.Copy);
        }),
        (Goal.AtMost("pointwise, squared error", 1.2, "x copy of as many bytes"), static bench =>
        {
            PointwiseBatch batch = new(Elements);
            return bench.TimesAsLong(() => SquaredError(batch), batch.CopyHalf);
        }),
    ];

    private static void BinaryCrossEntropy(PointwiseBatch batch)
        => PointwiseKernels.BinaryCrossEntropy(batch.Prediction, batch.Target, 1, batch.Gradient);

    private static void SquaredError(PointwiseBatch batch)
        => PointwiseKernels.SquaredError(batch.Prediction, batch.Target, batch.Gradient);
}
