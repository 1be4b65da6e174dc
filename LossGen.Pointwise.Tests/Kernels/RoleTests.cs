using System.Numerics.Tensors;
using LossGen.Oracle.Memory;
using Xunit;

namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Masks, weights, upstream gradients, threads, tensors and what is checked.</summary>
[Trait("Category", "Light")]
public sealed class RoleTests
{
    [Fact]
    public void MaskedElementsAndThoseWithoutWeightAddNothing()
    {
        for (var length = 1; length <= 40; length++)
        {
            var x = new float[length];
            var mask = new bool[length];
            var weights = new float[length];
            var gradient = Enumerable.Repeat(1f, length).ToArray();
            double sum = 0;
            for (var i = 0; i < length; i++)
            {
                (mask[i], weights[i]) = (i % 3 != 1, i % 5 == 2 ? 0 : i + 1);
                x[i] = mask[i] && weights[i] > 0 ? i * 0.5f : float.NaN;
                sum += mask[i] && weights[i] > 0 ? weights[i] * x[i] * x[i] : 0;
            }

            var counted = mask.Count(static m => m);
            var mean = RoleKernels.Mean(x, new float[length], mask, weights, 3, true, EmptyMean.NaN, gradient);
            Assert.Equal(sum / counted, mean, sum * 1e-6);
            for (var i = 0; i < length; i++)
            {
                var slope = mask[i] && weights[i] > 0 ? 2.0 * x[i] * weights[i] * 3 / counted : 0;
                Assert.Equal(1 + slope, gradient[i], (1 + slope) * 1e-6);
            }
        }
    }

    [Fact]
    public void TheMeanOfNothingIsWhatIsAskedFor()
    {
        float[] one = [1];
        Assert.Equal(0, RoleKernels.Mean(one, one, [false], one, 1, false, EmptyMean.Zero, new float[1]));
        Assert.Equal(double.NaN, RoleKernels.Mean(one, one, [false], one, 1, false, EmptyMean.NaN, new float[1]));
        Assert.Equal(0, RoleKernels.Mean([], [], [], [], 1, false, EmptyMean.Zero, []));
    }

    [Fact]
    public void ThreadsChangeNoBit()
    {
        var random = new Random(3);
        var x = Enumerable.Range(0, 300_007).Select(_ => random.NextSingle()).ToArray();
        var t = Enumerable.Range(0, x.Length).Select(_ => random.NextSingle()).ToArray();
        var (serial, parallel) = (new float[x.Length], new float[x.Length]);
        Assert.Equal(RoleKernels.Serial(x, t, serial), RoleKernels.Parallel(x, t, parallel));
        Assert.Equal(serial, parallel);
    }

    [Fact]
    public void TheGradientMayReplaceItsTensor()
    {
        float[] x = [1, 2, 3], t = [0, 0, 0];
        RoleKernels.Serial(x, t, x);
        Assert.Equal([2, 4, 6], x);
        var error = Assert.Throws<ArgumentException>(() => RoleKernels.Serial(x, t, t));
        Assert.Equal("gradient", error.ParamName);
        var longer = new float[4];
        Assert.Throws<ArgumentException>(() => RoleKernels.Serial(longer.AsSpan(1), t, longer.AsSpan(0, 3)));
    }

    [Fact]
    public void LengthsMustAgree()
    {
        var error = Assert.Throws<ArgumentException>(
            static () => RoleKernels.Serial(Zeros(3), Zeros(2), Zeros(3)));
        Assert.Equal("target", error.ParamName);
        Assert.Contains("2", error.Message, StringComparison.Ordinal);
        Assert.Contains("3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TensorsHaveOneShape()
    {
        var x = Tensor.Create<float>([1, 2, 3, 4, 5, 6], [2, 3]);
        var t = Tensor.Create<float>(new float[6], [2, 3]);
        var gradient = Tensor.Create<float>([1, 1, 1, 1, 1, 1], [2, 3]);
        Assert.Equal(91f / 6, RoleKernels.Tensors(x, t, gradient), 1e-5f);
        Assert.Equal(1 + (2f * 6 / 6), gradient[1, 2], 1e-6f);
        var other = Tensor.Create<float>(new float[6], [3, 2]);
        Assert.Throws<ArgumentException>(() => RoleKernels.Tensors(x, other, gradient));
    }

    [Fact]
    public void NothingBeyondASpanIsTouched()
    {
        using var x = new GuardedMemory<float>(300);
        using var t = new GuardedMemory<float>(300);
        using var g = new GuardedMemory<float>(300);
        using var m = new GuardedMemory<bool>(300);
        for (var length = 0; length <= 260; length++)
        {
            foreach (var placement in Enum.GetValues<Placement>())
            {
                var mask = m.Take(length, placement);
                mask.Fill(true);
                RoleKernels.Mean(
                    x.Take(length, placement), t.Take(length, placement), mask, t.Take(length, placement), 1, true,
                    EmptyMean.Zero, g.Take(length, placement));
            }
        }
    }

    // The analyzer of calls would know the length of an array that is created in the call.
    private static float[] Zeros(int length) => new float[length];
}
