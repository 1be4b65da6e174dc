using System.Numerics;
using System.Runtime.InteropServices;
using Xunit;

namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Every shipped loss as a kernel: its values, its derivatives, and the same bits at every width.</summary>
[Trait("Category", "Light")]
public sealed class ShippedKernelTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 70), 255, 256, 260, 511, 513, 1_025];

    public static TheoryData<string> Losses => [.. ShippedLoss.All.Select(static loss => loss.Name)];

    [Theory]
    [MemberData(nameof(Losses))]
    public void FloatKernelsAreTheScalarMethod(string name)
        => Check(name, SingleAuto.All, UlpsOf(name) * Math.Pow(2, -23), 8 * Math.Pow(2, -23), 0);

    [Theory]
    [MemberData(nameof(Losses))]
    public void DoubleKernelsAreTheScalarMethod(string name)
        => Check(name, DoubleAuto.All, 1e-14, 1e-8, 1e-15);

    [Theory]
    [MemberData(nameof(Losses))]
    public void HalfKernelsAreTheScalarMethod(string name)
        => Check(name, HalfAuto.All, Math.Pow(2, -10), Math.Pow(2, -10), Math.Pow(2, -24));

    [Theory]
    [MemberData(nameof(Losses))]
    public void EveryWidthGivesTheSameBits(string name)
    {
        Same(name, [SingleAuto.All, SingleScalar.All, SingleVector128.All, SingleVector256.All, SingleVector512.All]);
        Same(name, [DoubleAuto.All, DoubleScalar.All, DoubleVector128.All, DoubleVector256.All, DoubleVector512.All]);
        Same(name, [HalfAuto.All, HalfScalar.All, HalfVector128.All, HalfVector256.All, HalfVector512.All]);
    }

    // A power and two logarithms follow one another in the focal loss.
    private static double UlpsOf(string name) => name == nameof(ScalarLosses.SigmoidFocal) ? 4 : 3;

    // Errors are relative; the least one is what the scalar method is itself off by, or the last place of a Half. Terms
    // that a loss subtracts are the larger of its numbers.
    private static void Check<T>(
        string name,
        IReadOnlyDictionary<string, ShippedKernel<T>> kernels,
        double lossError,
        double gradientError,
        double least)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var loss = ShippedLoss.All.Single(loss => loss.Name == name);
        var run = Run<T>(loss, kernels[name], 1_025);
        double sum = 0;
        for (var i = 0; i < run.X.Length; i++)
        {
            var (x, t) = (double.CreateChecked(run.X[i]), double.CreateChecked(run.Target[i]));
            var exact = loss.Of(x, t, loss.A, loss.B);
            var size = Math.Abs(exact) + (loss.Terms * Math.Max(1, Math.Abs(x * t)));
            sum += exact;
            Near(exact, run.Losses[i], Math.Max(size * lossError, least), name, x, t);
            NearSlope(u => loss.Of(u, t, loss.A, loss.B), x, run.Gradient[i], gradientError, $"{name} by x", t);
            NearSlope(u => loss.Of(x, u, loss.A, loss.B), t, run.TargetGradient[i], gradientError, $"{name} by t", x);
        }

        Assert.Equal(sum, run.Sum, (Math.Abs(sum) * Math.Max(lossError, 1e-6)) + (loss.Terms * 1e-3));
    }

    private static void NearSlope<T>(
        Func<double, double> function, double at, T actual, double error, string name, double other)
        where T : INumber<T>
    {
        if (Slopes.At(function, at) is { } slope)
        {
            Near(slope, actual, error * Math.Max(1, Math.Abs(slope)), name, at, other);
        }
    }

    private static void Near<T>(double exact, T actual, double error, string name, double x, double t)
        where T : INumber<T>
    {
        var given = double.CreateChecked(actual);
        Assert.True(Math.Abs(exact - given) <= error, $"{name} at ({x:R}, {t:R}): {given:R}, it should be {exact:R}.");
    }

    private static void Same<T>(string name, IReadOnlyDictionary<string, ShippedKernel<T>>[] widths)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var loss = ShippedLoss.All.Single(loss => loss.Name == name);
        foreach (var length in Lengths)
        {
            var runs = widths.Select(kernels => Run<T>(loss, kernels[name], length)).ToList();
            Assert.All(runs, run =>
            {
                Assert.Equal(BitConverter.DoubleToInt64Bits(runs[0].Sum), BitConverter.DoubleToInt64Bits(run.Sum));
                Assert.Equal(BytesOf(runs[0].Losses), BytesOf(run.Losses));
                Assert.Equal(BytesOf(runs[0].Gradient), BytesOf(run.Gradient));
                Assert.Equal(BytesOf(runs[0].TargetGradient), BytesOf(run.TargetGradient));
            });
        }
    }

    private static byte[] BytesOf<T>(T[] values)
        where T : unmanaged
        => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static KernelResult<T> Run<T>(ShippedLoss loss, ShippedKernel<T> kernel, int length)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(7);
        var run = new KernelResult<T>(length);
        for (var i = 0; i < length; i++)
        {
            // Numbers with few digits, so that all types have the same; some meet their targets exactly.
            var x = Math.Round((random.NextDouble() - 0.5) * 16 * 32) / 32;
            run.X[i] = T.CreateChecked(loss.IsPositive ? Math.Abs(x) + 0.25 : x);
            run.Target[i] = T.CreateChecked(loss.Targets[random.Next(loss.Targets.Length)]);
        }

        run.Sum = kernel(
            run.X, run.Target, T.CreateChecked(loss.A), T.CreateChecked(loss.B), run.Losses, run.Gradient,
            run.TargetGradient);
        return run;
    }
}
