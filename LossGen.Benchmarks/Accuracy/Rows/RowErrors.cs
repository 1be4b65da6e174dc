namespace LossGen.Benchmarks.Accuracy.Rows;

/// <summary>The largest distances that were met, in units in the last place of the arithmetic's type.</summary>
/// <param name="Loss">The loss of a row.</param>
/// <param name="Target">The derivative by the target's logit.</param>
/// <param name="OffTarget">The derivative by another logit.</param>
/// <param name="Reduced">The sum or the mean, of that of the rounded row losses.</param>
/// <param name="RowSum">The derivatives of a row added up, in units in the last place of the row's factor.</param>
internal sealed record RowErrors(double Loss, double Target, double OffTarget, double Reduced, double RowSum)
{
    public static RowErrors None { get; } = new(0, 0, 0, 0, 0);

    public RowErrors Or(RowErrors other) => new(
        Math.Max(Loss, other.Loss),
        Math.Max(Target, other.Target),
        Math.Max(OffTarget, other.OffTarget),
        Math.Max(Reduced, other.Reduced),
        Math.Max(RowSum, other.RowSum));
}
