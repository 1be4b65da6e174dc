using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Neither the axis of the classes nor the number of threads changes a bit: each kernel is compared with the one over
/// packed rows on one thread, over the same numbers.
/// </summary>
public sealed class PlaneTests
{
    private static readonly (int Samples, int Classes, int Inner)[] Shapes =
    [
        (0, 3, 4), (1, 1, 1), (2, 1, 5), (3, 2, 7), (1, 10, 1), (2, 10, 33), (3, 21, 64), (2, 70, 17), (5, 33, 1),
        (1, 5, 20_000),
        (3, 1_000, 50), (2, 20_000, 10), (1, 70_000, 3),
    ];

    public static TheoryData<int, int, int> All
    {
        get
        {
            TheoryData<int, int, int> all = [];
            foreach (var (samples, classes, inner) in Shapes)
            {
                all.Add(samples, classes, inner);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Of_floats(int samples, int classes, int inner)
    {
        var data = PlaneData<float>.Draw(samples, classes, inner, static x => (float)x);
        var expected = data.Run((d, o) => PlaneKernels.SingleRows(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.SameInPlanes(expected, (d, o) => PlaneKernels.SinglePlanes(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, inner, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.Same(expected, (d, o) => PlaneKernels.SingleThreads(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.SameInPlanes(expected, (d, o) => PlaneKernels.SinglePlanesOverThreads(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, inner, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Of_doubles(int samples, int classes, int inner)
    {
        var data = PlaneData<double>.Draw(samples, classes, inner, static x => x);
        var expected = data.Run((d, o) => PlaneKernels.DoubleRows(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.Losses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.SameInPlanes(expected, (d, o) => PlaneKernels.DoublePlanes(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, inner, o.Gradient, o.Losses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.Same(expected, (d, o) => PlaneKernels.DoubleThreads(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.Losses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.SameInPlanes(expected, (d, o) => PlaneKernels.DoublePlanesOverThreads(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, inner, o.Gradient, o.Losses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Of_halves(int samples, int classes, int inner)
    {
        var data = PlaneData<Half>.Draw(samples, classes, inner, static x => (Half)x);
        var expected = data.Run((d, o) => PlaneKernels.HalfRows(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.SameInPlanes(expected, (d, o) => PlaneKernels.HalfPlanes(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, inner, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.Same(expected, (d, o) => PlaneKernels.HalfThreads(
            d.Rows, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
        data.SameInPlanes(expected, (d, o) => PlaneKernels.HalfPlanesOverThreads(
            d.Planes, d.Targets, d.ClassWeights, d.SampleWeights, 0.1, classes, inner, o.Gradient, o.SingleLosses,
            o.Probabilities, o.LogSumExp, o.Predictions, out o.Correct));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(40, 300)]
    public void Of_ten_classes(int samples, int inner)
    {
        var singles = PlaneData<float>.Draw(samples, 10, inner, static x => (float)x);
        var expected = singles.Run((d, o) => PlaneKernels.SingleTen(d.Rows, d.Targets, o.Gradient));
        singles.SameInPlanes(expected, (d, o) => PlaneKernels.SingleTenPlanes(d.Planes, d.Targets, inner, o.Gradient));
        singles.Same(expected, (d, o) => PlaneKernels.SingleTenThreads(d.Rows, d.Targets, o.Gradient));

        var doubles = PlaneData<double>.Draw(samples, 10, inner, static x => x);
        var wide = doubles.Run((d, o) => PlaneKernels.DoubleTen(d.Rows, d.Targets, o.Gradient));
        doubles.SameInPlanes(wide, (d, o) => PlaneKernels.DoubleTenPlanes(d.Planes, d.Targets, inner, o.Gradient));
        doubles.Same(wide, (d, o) => PlaneKernels.DoubleTenThreads(d.Rows, d.Targets, o.Gradient));

        var halves = PlaneData<Half>.Draw(samples, 10, inner, static x => (Half)x);
        var narrow = halves.Run((d, o) => PlaneKernels.HalfTen(d.Rows, d.Targets, o.Gradient));
        halves.SameInPlanes(narrow, (d, o) => PlaneKernels.HalfTenPlanes(d.Planes, d.Targets, inner, o.Gradient));
        halves.Same(narrow, (d, o) => PlaneKernels.HalfTenThreads(d.Rows, d.Targets, o.Gradient));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Where_gradients_are_added(int samples, int classes, int inner)
    {
        var singles = PlaneData<float>.Draw(samples, classes, inner, static x => (float)x);
        var expected = singles.Run((d, o) => Void(() => PlaneKernels.SingleAdded(d.Rows, d.Targets, o.Gradient)));
        singles.SameInPlanes(
            expected, (d, o) => Void(() => PlaneKernels.SingleAddedPlanes(d.Planes, d.Targets, inner, o.Gradient)));
        singles.Same(expected, (d, o) => Void(() => PlaneKernels.SingleAddedThreads(d.Rows, d.Targets, o.Gradient)));

        var halves = PlaneData<Half>.Draw(samples, classes, inner, static x => (Half)x);
        var narrow = halves.Run((d, o) => Void(() => PlaneKernels.HalfAdded(d.Rows, d.Targets, o.Gradient)));
        halves.SameInPlanes(
            narrow, (d, o) => Void(() => PlaneKernels.HalfAddedPlanes(d.Planes, d.Targets, inner, o.Gradient)));
        halves.Same(narrow, (d, o) => Void(() => PlaneKernels.HalfAddedThreads(d.Rows, d.Targets, o.Gradient)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Of_soft_targets(int samples, int classes, int inner)
    {
        var data = PlaneData<float>.Draw(samples, classes, inner, static x => (float)x);
        var expected = data.Run((d, o) => OptionPlaneKernels.Soft(
            d.Rows, d.Shares, d.ClassWeights, d.SampleWeights, o.Gradient, o.Probabilities, o.LogSumExp,
            o.Predictions));
        data.SameInPlanes(expected, (d, o) => OptionPlaneKernels.SoftPlanes(
            d.Planes, d.SharePlanes, d.ClassWeights, d.SampleWeights, inner, o.Gradient, o.Probabilities, o.LogSumExp,
            o.Predictions));
        data.Same(expected, (d, o) => OptionPlaneKernels.SoftThreads(
            d.Rows, d.Shares, d.ClassWeights, d.SampleWeights, o.Gradient, o.Probabilities, o.LogSumExp,
            o.Predictions));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Of_shifted_targets(int samples, int classes, int inner)
    {
        var data = PlaneData<float>.Draw(samples, classes, inner, static x => (float)x);
        var expected = data.Run((d, o) => OptionPlaneKernels.Shifted(
            d.Rows, d.Targets, inner, o.Gradient, o.Probabilities, o.SingleLosses, out o.Correct));
        data.SameInPlanes(expected, (d, o) => OptionPlaneKernels.ShiftedPlanes(
            d.Planes, d.Targets, inner, inner, o.Gradient, o.Probabilities, o.SingleLosses, out o.Correct));
        data.Same(expected, (d, o) => OptionPlaneKernels.ShiftedThreads(
            d.Rows, d.Targets, inner, o.Gradient, o.Probabilities, o.SingleLosses, out o.Correct));
    }

    [Theory]
    [InlineData(0, "innerSize is 0, it must be at least 1.")]
    [InlineData(-3, "innerSize is -3, it must be at least 1.")]
    [InlineData(4, "innerSize is 4, there are 6 rows: they must be a multiple of innerSize.")]
    public void An_inner_size_that_does_not_fit_is_refused_before_anything_is_written(int inner, string message)
    {
        var gradient = Enumerable.Repeat(7f, 60).ToArray();
        var exception = Assert.Throws<ArgumentOutOfRangeException>(
            () => PlaneKernels.SingleTenPlanes(new float[60], new int[6], inner, gradient));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal("innerSize", exception.ParamName);
        Assert.All(gradient, static g => Assert.Equal(7f, g));
    }

    [Fact]
    public void A_cancelled_call_throws_on_many_threads_too()
    {
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(
            () => PlaneKernels.Cancelled(new float[400_000], new int[400], new float[400_000], source.Token));
    }

    private static double Void(Action call)
    {
        call();
        return 0;
    }
}
