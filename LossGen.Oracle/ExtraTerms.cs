using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// What is added to the loss of a row whatever its targets are, z lse^2 + b H with the entropy H, before the weight of
/// the row. Neither class weights nor smoothing scale it.
/// </summary>
internal sealed class ExtraTerms(SoftmaxRow row, LossOptions options)
{
    /// <summary>z lse^2.</summary>
    public Quad ZLoss => Part(options.ZLoss, () => row.LogSumExp * row.LogSumExp);

    /// <summary>b H.</summary>
    public Quad Entropy => Part(options.EntropyWeight, () => row.Entropy);

    /// <summary>
    /// The larger of the terms; that of the z-loss counts with the larger of what the logarithm is the sum of.
    /// </summary>
    public Quad Size => Quad.Max(
        Quad.Abs(Part(options.ZLoss, () => row.LogSumExp * row.SizeOfLogSumExp)), Quad.Abs(Entropy));

    /// <summary>The derivative by a logit as the softmax sees it.</summary>
    public Expected Gradient(int index)
    {
        Quad pull = 2 * row.Probability(index) * options.ZLoss;
        var zLoss = new Expected(pull * row.LogSumExp, pull * row.SizeOfLogSumExp);
        return options.EntropyWeight == 0 ? zLoss : zLoss.Plus(row.EntropyGradient(index).Times(options.EntropyWeight));
    }

    private Quad Part(double factor, Func<Quad> term)
        => factor == 0 ? Quad.Zero : row.IsPoisoned ? double.NaN : factor * term();
}
