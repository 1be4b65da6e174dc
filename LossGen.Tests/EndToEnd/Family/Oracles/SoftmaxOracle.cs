using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Harness;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>
/// Softmax, log-softmax and their derivatives. A derivative is a difference, and its error is measured against the
/// larger of its terms, of which a sum counts with the sizes of what it adds.
/// </summary>
internal sealed class SoftmaxOracle : FamilyOracle
{
    private readonly FamilyBatch batch;
    private readonly bool isLog;
    private readonly SoftmaxTolerances tolerances;
    private readonly (Quad Sum, Quad Size)[] upstream;

    public SoftmaxOracle(FamilyKernel kernel, FamilyBatch batch)
    {
        this.batch = batch;
        isLog = kernel.Attribute is LogSoftmaxKernelAttribute;
        tolerances = SoftmaxTolerances.For(kernel.Arithmetic);
        upstream = kernel.Shape.Has(KernelRole.Gradient)
            ? [.. Enumerable.Range(0, batch.Rows).Select(UpstreamOf)]
            : [];
    }

    public override (Expected Expected, double Ulps) Output(KernelRole role, int index)
    {
        (int row, int c) = (index / batch.Classes, index % batch.Classes);
        SoftmaxRow softmax = batch.Softmax[row];
        return (role, softmax.IsPoisoned) switch
        {
            (_, true) => (Expected.NaN, 0),
            (KernelRole.Gradient, _)
                => (Gradient(softmax, row, c), isLog ? tolerances.LogGradient : tolerances.Gradient),
            (KernelRole.LogProbabilities, _) => (LogProbability(softmax, c), tolerances.LogProbability),
            _ => (Expected.Of(softmax.Probability(c)), tolerances.Probability),
        };
    }

    private static Expected LogProbability(SoftmaxRow softmax, int c)
    {
        Quad negative = softmax.NegativeLogProbability(c);
        return Expected.Of(negative.IsFinite ? -negative : double.NegativeInfinity);
    }

    private Expected Gradient(SoftmaxRow softmax, int row, int c)
    {
        Quad p = softmax.Probability(c);
        Quad d = batch.Row(KernelRole.OutputGradient, row)[c];
        (Quad sum, Quad size) = upstream[row];
        return isLog
            ? new Expected(d - (p * sum), Quad.Max(Quad.Abs(d), p * size))
            : new Expected(p * (d - sum), p * Quad.Max(Quad.Abs(d), size));
    }

    // Σ d or Σ d p, and the same of sizes.
    private (Quad Sum, Quad Size) UpstreamOf(int row)
    {
        (Quad sum, Quad size) = (Quad.Zero, Quad.Zero);
        for (int c = 0; c < batch.Classes && !batch.Softmax[row].IsPoisoned; c++)
        {
            Quad term =
                batch.Row(KernelRole.OutputGradient, row)[c] * (isLog ? Quad.One : batch.Softmax[row].Probability(c));
            sum += term;
            size += Quad.Abs(term);
        }

        return (sum, size);
    }
}
