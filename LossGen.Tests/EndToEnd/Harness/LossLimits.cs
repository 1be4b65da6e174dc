using LossGen.Oracle;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The two limits of a loss that docs/numerics.md names: they come from how it is computed.</summary>
internal static class LossLimits
{
    /// <summary>
    /// Whether some term of a row's loss is beyond the largest double before it is multiplied by its weight: the
    /// loss is then infinite, though the weighted one might be finite.
    /// </summary>
    public static bool Overflows(Kernel kernel, Batch batch, int row)
    {
        // The difference of two logits comes before its scale.
        if (kernel.Shape.Arithmetic != IeeeFormat.Double)
        {
            return false;
        }

        double scale = Math.Min(kernel.EffectiveScale, 1);
        SoftmaxRow softmax = batch.SoftmaxFor(kernel)[row];
        return Enumerable.Range(0, batch.Classes).Any(c => IsTooLarge(softmax.NegativeLogProbability(c), scale));
    }

    /// <summary>
    /// Where smoothing gives a weight to the classes of the maximum only, log(1 + rest) is all that is left of the
    /// loss, and 1 + rest is a double: what it lost is multiplied by W a / C. Elsewhere 0.
    /// </summary>
    public static Quad Floor(Kernel kernel, Batch batch, int row, double smoothing)
    {
        bool isWeighted = kernel.Shape.Has(KernelRole.ClassWeights)
            && kernel.Shape.Options.SmoothingWeights == SmoothingWeights.Weighted;
        return isWeighted && IsOnlyMaximum(batch, row)
            ? Math.ScaleB(smoothing * batch.Weights.Sum() / batch.Classes * SampleWeight(kernel, batch, row), -52)
            : Quad.Zero;
    }

    private static bool IsOnlyMaximum(Batch batch, int row)
    {
        double[] logits = batch.Rows[row];
        double max = logits.Max();
        return logits.Zip(batch.Weights).All(pair => pair.First == max || pair.Second == 0);
    }

    private static double SampleWeight(Kernel kernel, Batch batch, int row)
        => kernel.Shape.Has(KernelRole.SampleWeights) ? Math.Abs(batch.SampleWeights[row]) : 1;

    private static bool IsTooLarge(Quad term, double scale)
        => term.IsFinite && double.IsInfinity(IeeeFormat.Double.Round(term / scale));
}
