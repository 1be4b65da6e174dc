using LossGen.Oracle.Memory;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Tiles that are read out of planes give the bits of packed rows, wherever a plane ends within a vector.
/// </summary>
public sealed class PlaneTileTests
{
    private delegate double Call<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, ReadOnlySpan<T> sampleWeights,
        double labelSmoothing, int innerSize, Span<T> gradient, Span<T> losses);

    private delegate double HalfCall(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, ReadOnlySpan<Half> classWeights,
        ReadOnlySpan<Half> sampleWeights, double labelSmoothing, int innerSize, Span<Half> gradient,
        Span<float> losses);

    public static TheoryData<int, int> Shapes => new()
    {
        { 0, 5 }, { 1, 1 }, { 5, 1 }, { 3, 2 }, { 2, 7 }, { 2, 8 }, { 1, 15 }, { 1, 16 }, { 3, 17 }, { 7, 33 },
        { 2, 300 }, { 40, 13 },
        { 1, 5_000 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_floats(int samples, int inner)
    {
        Check(PlaneTileKernels.Single1, samples, 1, inner);
        Check(PlaneTileKernels.Single3, samples, 3, inner);
        Check(PlaneTileKernels.Single21, samples, 21, inner);
        Check(PlaneTileKernels.Single21Vector128, samples, 21, inner);
        Check(PlaneTileKernels.Single21Vector256, samples, 21, inner);
        Check(PlaneTileKernels.Single21Vector512, samples, 21, inner);
        Check(PlaneTileKernels.Single21OverThreads, samples, 21, inner);
        Check(PlaneTileKernels.Single64, samples, 64, inner);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_doubles(int samples, int inner)
    {
        Check(PlaneTileKernels.Double3, samples, 3, inner);
        Check(PlaneTileKernels.Double21, samples, 21, inner);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_halves(int samples, int inner)
    {
        Check(PlaneTileKernels.Half3, samples, 3, inner);
        Check(PlaneTileKernels.Half21, samples, 21, inner);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(37)]
    [InlineData(301)] // more rows than have their targets looked up together: a tile ends there too
    public void Nothing_outside_of_the_spans_is_touched(int inner)
    {
        const int Samples = 2;
        var data = PlaneData<float>.Draw(Samples, 21, inner, static x => (float)x);
        foreach (var placement in Enum.GetValues<Placement>())
        {
            using KernelBuffer logits = new(typeof(float));
            using KernelBuffer gradient = new(typeof(float));
            logits.Place(data.Planes.Length, placement, 0);
            gradient.Place(data.Planes.Length, placement, 0);
            data.Planes.CopyTo(logits.AsWritable<float>());
            PlaneTileKernels.Single21(
                logits.AsReadOnly<float>(), data.Targets, data.ClassWeights, data.SampleWeights, 0.1, inner,
                gradient.AsWritable<float>(), new float[data.Targets.Length]);
            PlaneTileKernels.Single21(
                logits.AsReadOnly<float>(), data.Targets, data.ClassWeights, data.SampleWeights, 0.1, inner,
                logits.AsWritable<float>(), new float[data.Targets.Length]);
            Assert.True(
                logits.AsReadOnly<float>().SequenceEqual(gradient.AsReadOnly<float>()), $"In place, {placement}");
        }
    }

    private static void Check(Call<float> kernel, int samples, int classes, int inner)
    {
        var data = PlaneData<float>.Draw(samples, classes, inner, static x => (float)x);
        var expected = data.Run((d, o) => PlaneTileKernels.SingleRows(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.SingleLosses));
        data.SameInPlanes(expected, (d, o) => kernel(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, inner, o.Gradient, o.SingleLosses));
    }

    private static void Check(Call<double> kernel, int samples, int classes, int inner)
    {
        var data = PlaneData<double>.Draw(samples, classes, inner, static x => x);
        var expected = data.Run((d, o) => PlaneTileKernels.DoubleRows(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.Losses));
        data.SameInPlanes(expected, (d, o) => kernel(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, inner, o.Gradient, o.Losses));
    }

    private static void Check(HalfCall kernel, int samples, int classes, int inner)
    {
        var data = PlaneData<Half>.Draw(samples, classes, inner, static x => (Half)x);
        var expected = data.Run((d, o) => PlaneTileKernels.HalfRows(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.SingleLosses));
        data.SameInPlanes(expected, (d, o) => kernel(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, inner, o.Gradient, o.SingleLosses));
    }
}
