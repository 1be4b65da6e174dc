using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>The classes on axis 1, as segmentation has them.</summary>
internal sealed class Segmentation : IGoals
{
    private const int Samples = 8;
    private const int Classes = 21;
    private const int Inner = 256 * 256;
    private const string Case = "float, ClassAxis = 1, 8 x 21 x 256 x 256";

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtLeast(Case, 0.7, "x the last axis"), static bench =>
        {
            var batch = Batch.OfFloats(Samples * Inner, Classes);
            return bench.TimesAsLong(
                () => SmallKernels.Of21(batch.Logits, batch.Targets, batch.Gradient),
                () => SmallKernels.OfPlanes21(batch.Logits, batch.Targets, Inner, batch.Gradient));
        }),
        (Goal.AtLeast(Case, 5, "x libtorch"), static bench =>
        {
            var batch = Batch.OfFloats(Samples * Inner, Classes);
            return bench.TimesAsLongAsOfTorch(
                $"backward {Samples} {Classes} {Inner}",
                () => SmallKernels.OfPlanes21(batch.Logits, batch.Targets, Inner, batch.Gradient));
        }),
        (Goal.AtLeast($"{Case}, no Classes", 4, "x libtorch", GoalSet.Declared), static bench =>
        {
            var batch = Batch.OfFloats(Samples * Inner, Classes);
            return bench.TimesAsLongAsOfTorch(
                $"backward {Samples} {Classes} {Inner}",
                () => OptionKernels.Planes(batch.Logits, batch.Targets, Inner, batch.Gradient));
        }),
    ];
}
