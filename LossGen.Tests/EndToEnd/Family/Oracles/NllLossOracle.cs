using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Harness;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>The negative log-likelihood of given log-probabilities.</summary>
internal sealed class NllLossOracle : FamilyOracle
{
    private readonly FamilyBatch batch;
    private readonly KernelRole input;
    private readonly int[] targets;
    private readonly bool isWeighted;
    private readonly Reduction reduction;
    private readonly EmptyMean emptyMean;
    private readonly bool isDouble;
    private readonly Quad divisor;
    private readonly bool isEmpty;

    public NllLossOracle(FamilyKernel kernel, FamilyBatch batch)
    {
        this.batch = batch;
        input = kernel.Input;
        targets = [.. batch.TargetsFor(kernel).Select(target => (int)target)];
        isWeighted = kernel.Shape.Has(KernelRole.ClassWeights);
        reduction = kernel.Option("Reduction", Reduction.Mean);
        emptyMean = kernel.Option("EmptyMean", EmptyMean.NaN);
        isDouble = kernel.Arithmetic == IeeeFormat.Double;
        divisor = targets.Aggregate(Quad.Zero, (sum, target) => sum + Weight(target));
        isEmpty = targets.All(target => Weight(target) == 0);
    }

    public override (Expected Expected, double Ulps) Output(KernelRole role, int index)
    {
        // A double product is rounded, and so is what it is multiplied by; floats are rounded once.
        double ulps = isDouble ? 2 : 0.501;
        if (role == KernelRole.Losses)
        {
            return (Loss(index), ulps);
        }

        int target = targets[index / batch.Classes];
        double weight = Weight(target);
        bool counts = target == index % batch.Classes && weight != 0 && !(reduction == Reduction.Mean && isEmpty);
        Quad share = reduction == Reduction.Mean && counts ? weight / divisor : weight;
        return (counts ? Expected.Of(-share) : Expected.Zero, ulps);
    }

    public override Expected Result(double[] losses)
    {
        if (reduction == Reduction.Mean && isEmpty)
        {
            return emptyMean == EmptyMean.Zero ? Expected.Zero : Expected.NaN;
        }

        Quad sum = losses.Aggregate(Quad.Zero, (total, loss) => total + loss);
        return Expected.Of(reduction == Reduction.Mean ? sum / divisor : sum);
    }

    /// <summary>The loss of a row; 0 where it does not count, whatever the row holds.</summary>
    public Expected Loss(int row)
    {
        double weight = Weight(targets[row]);
        if (weight == 0)
        {
            return Expected.Zero;
        }

        double score = batch.Row(input, row)[targets[row]];
        return Expected.Of(double.IsFinite(score) ? -(weight * (Quad)score) : -score);
    }

    private double Weight(int target)
        => target == FamilyBatch.Ignored ? 0 : isWeighted ? batch[KernelRole.ClassWeights][target] : 1;
}
