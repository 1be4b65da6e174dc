using System.Numerics;
using LossGen.Pointwise.Tests.Kernels;
using Xunit;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>
/// Kernels of the shipped losses beside an evaluation in about 100 bits: loss and both derivatives, which are compared
/// with central differences too.
/// </summary>
public sealed class ShippedLossTests
{
    private const int Points = 300;

    public static TheoryData<string> Losses => [.. ShippedTrees.All.Keys];

    [Fact]
    public void EveryShippedLossHasAFormula()
        => Assert.Equal(ShippedLoss.All.Select(static loss => loss.Name).Order(), ShippedTrees.All.Keys.Order());

    [Theory]
    [MemberData(nameof(Losses))]
    public void FloatsAndTheirDerivativesAreNear(string name) => Check(name, SingleAuto.All, Units.OfFloat);

    [Theory]
    [MemberData(nameof(Losses))]
    public void DoublesAndTheirDerivativesAreNear(string name) => Check(name, DoubleAuto.All, Units.OfDouble);

    private static void Check<T>(string name, IReadOnlyDictionary<string, ShippedKernel<T>> kernels, double unit)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var loss = ShippedLoss.All.Single(loss => loss.Name == name);
        var (x, t) = Draw(loss);
        var (losses, gradient, targetGradient) = (new T[Points], new T[Points], new T[Points]);
        kernels[name](
            [.. x.Select(T.CreateChecked)], [.. t.Select(T.CreateChecked)], T.CreateChecked(loss.A),
            T.CreateChecked(loss.B), losses, gradient, targetGradient);

        ExactMethod exact = new(ShippedTrees.All[name].At, loss.A, loss.B);
        Comparison comparison = new();
        for (var i = 0; i < Points; i++)
        {
            var at = (x[i], t[i]);
            var value = double.CreateChecked(losses[i]);
            comparison.Check(exact, at, false, unit, value, double.CreateChecked(gradient[i]), name);
            comparison.Check(exact, at, true, unit, value, double.CreateChecked(targetGradient[i]), name);
            comparison.CheckDifferences(exact, at, false, name);
            comparison.CheckDifferences(exact, at, true, name);
        }

        Assert.True(
            comparison.LeftOut <= Points / 3 && comparison.Differences > Points,
            $"{comparison.Compared} compared, {comparison.LeftOut} left out, {comparison.Differences} differences");
    }

    // Floats, so that kernels of both types are given the same; some lie on a kink.
    private static (double[] X, double[] T) Draw(ShippedLoss loss)
    {
        Random random = new(23);
        var (x, t) = (new double[Points], new double[Points]);
        for (var i = 0; i < Points; i++)
        {
            t[i] = loss.Targets[random.Next(loss.Targets.Length)];
            x[i] = i % 20 == 0 ? t[i] : (float)((random.NextDouble() - 0.5) * 16);
            x[i] = loss.IsPositive ? Math.Abs(x[i]) + 0.25 : x[i];
        }

        return (x, t);
    }
}
