using Xunit;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>
/// Random scalar methods and their kernels, in double and in float: losses and derivatives beside those of about 100
/// bits in forward mode, and these beside central differences.
/// </summary>
public sealed class CorpusTests
{
    private const int MethodsOfABatch = 50;
    private const double A = 1.25;

    [Fact]
    public void SomeMethodsAndTheirKernelsAgree() => Check(10_000);

    [Fact]
    [Trait("Category", "Exhaustive")]
    public void MoreMethodsAndTheirKernelsAgree() => Check(20_000);

    /// <summary>Among them one that uses a root within branches of different conditions.</summary>
    [Fact]
    [Trait("Category", "Exhaustive")]
    public void FurtherMethodsAndTheirKernelsAgree() => Check(150_000);

    [Fact]
    [Trait("Category", "Sweep")]
    public void TwoThousandMethodsAndTheirKernelsAgree()
    {
        for (var batch = 3; batch < 43; batch++)
        {
            Check(batch * 10_000);
        }
    }

    private static void Check(int seed)
    {
        var methods = Enumerable.Range(seed, MethodsOfABatch)
            .Select(static s => new ScalarGrammar(s).Method()).ToList();
        var compiled = CompiledMethods.Of(methods.Select(static m => m.Body));
        Comparison comparison = new();
        for (var i = 0; i < methods.Count; i++)
        {
            ExactMethod exact = new(methods[i].At, A);
            var what = $"seed {seed + i}: {methods[i].Body}";
            CheckScalar(comparison, exact, compiled.Method(i), what);
            CheckKernel(comparison, exact, compiled.OfDoubles(i), Units.OfDouble, what);
            CheckKernel(comparison, exact, compiled.OfFloats(i), Units.OfFloat, "float, " + what);
        }

        Assert.True(
            comparison.LeftOut < comparison.Compared / 4 && comparison.Differences > comparison.Compared / 8,
            $"{comparison.Compared} compared, {comparison.LeftOut} left out, {comparison.Differences} differences");
    }

    private static void CheckScalar(
        Comparison comparison, ExactMethod exact, CompiledMethods.Scalar scalar, string what)
    {
        foreach (var point in CorpusPoints.All)
        {
            Comparison.CheckScalar(exact, point, scalar(point.X, point.T, A), what);
            comparison.CheckDifferences(exact, point, false, what);
            comparison.CheckDifferences(exact, point, true, what);
        }
    }

    private static void CheckKernel<T>(
        Comparison comparison, ExactMethod exact, CompiledMethods.Kernel<T> kernel, double unit, string what)
        where T : System.Numerics.INumber<T>
    {
        var points = CorpusPoints.All;
        var (losses, gradient, tGradient) = (new T[points.Count], new T[points.Count], new T[points.Count]);
        kernel(
            [.. points.Select(static p => T.CreateChecked(p.X))], [.. points.Select(static p => T.CreateChecked(p.T))],
            T.CreateChecked(A), losses, gradient, tGradient);
        for (var i = 0; i < points.Count; i++)
        {
            var loss = double.CreateChecked(losses[i]);
            comparison.Check(exact, points[i], false, unit, loss, double.CreateChecked(gradient[i]), what);
            comparison.Check(exact, points[i], true, unit, loss, double.CreateChecked(tGradient[i]), what);
        }
    }
}
