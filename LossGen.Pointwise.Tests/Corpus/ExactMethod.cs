using LossGen.Oracle;
using LossGen.Pointwise.Tests.Corpus.Exact;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>A scalar method at a point: its value and a derivative in about 100 bits, and what may be off.</summary>
/// <param name="at">The method.</param>
/// <param name="a">The number that all elements share.</param>
/// <param name="b">Another one.</param>
internal sealed class ExactMethod(Func<Evaluation, Jet> at, double a, double b = 0)
{
    private const double Step = 1.0 / (1 << 30);
    private const double DifferenceError = 1e-9;

    /// <summary>The value and the derivative by a variable; null where a kernel may take another branch.</summary>
    /// <param name="x">The first variable.</param>
    /// <param name="t">The second.</param>
    /// <param name="byTarget">Whether the derivative is by the second.</param>
    /// <param name="unit">Half an ULP of 1 in the type that the kernel computes in.</param>
    /// <param name="isScalar">Whether it is the scalar method itself that is compared.</param>
    public Jet? At(double x, double t, bool byTarget, double unit, bool isScalar = false)
    {
        Evaluation evaluation = new(unit) { HasFunctionsOfThePlatform = isScalar };
        var result = Of(evaluation, x, t, byTarget);
        return evaluation.IsUndecided ? null : result;
    }

    /// <summary>
    /// Whether the derivative is that of central differences in the same precision; null where they cross a kink.
    /// </summary>
    public bool? IsDifference(double x, double t, bool byTarget)
    {
        Evaluation here = new(0), before = new(0), after = new(0);
        var jet = Of(here, x, t, byTarget);
        var (low, high) = byTarget
            ? (Of(before, x, t - (Quad)Step, true), Of(after, x, t + (Quad)Step, true))
            : (Of(before, x - (Quad)Step, t, false), Of(after, x + (Quad)Step, t, false));
        if (here.IsUndecided || before.IsUndecided || after.IsUndecided
            || !here.Decisions.SequenceEqual(before.Decisions) || !here.Decisions.SequenceEqual(after.Decisions))
        {
            return null;
        }

        var difference = ((high.Value - low.Value) / (2 * Step) - jet.Slope).ToDouble();
        var size = Math.Max(jet.Size, Math.Abs(low.Value.ToDouble()));
        return Math.Abs(difference) <= DifferenceError * Math.Max(1, size);
    }

    private Jet Of(Evaluation evaluation, Quad x, Quad t, bool byTarget)
    {
        evaluation["x"] = byTarget ? Jet.Of(x) : Jet.Variable(x);
        evaluation["t"] = byTarget ? Jet.Variable(t) : Jet.Of(t);
        evaluation["a"] = Jet.Of(a);
        evaluation["b"] = Jet.Of(b);
        return at(evaluation);
    }
}
