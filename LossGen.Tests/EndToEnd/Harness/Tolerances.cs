using LossGen.Tests.TestKit.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>
/// What docs/numerics.md says is reached, in ulps of the arithmetic's type. An ulp of the exact value is up to twice
/// the relative error of an operation, so that n half-ulp roundings in a row cost up to n ulps.
/// </summary>
/// <param name="Loss">The loss of a row.</param>
/// <param name="Target">The derivative by the target's logit.</param>
/// <param name="OffTarget">The derivative by another logit.</param>
/// <param name="Reduced">A sum or a mean, compared with that of rounded row losses.</param>
/// <param name="RowSum">The derivatives of a row added up, in ulps of the row's factor.</param>
internal sealed record Tolerances(double Loss, double Target, double OffTarget, double Reduced, double RowSum)
{
    /// <summary>A log-probability, which is rounded once for floats.</summary>
    public double LogProbability => Loss;

    // Off the target four numbers carry an error: the exponential and the sum of exponentials (0.57 ulp of a float
    // each), the scale, which is rounded to a float, and their product.
    private static readonly Tolerances Single = new(1.5, 2, 3.3, 1, 1.1);

    // The smoothing's share is rounded to a float before it is subtracted.
    private static readonly Tolerances SingleSmoothed = new(1.5, 2.7, 3.7, 1, 1.2);

    // A double has nothing wider to go through: the divisor, the reciprocal and every sum are rounded as well.
    private static readonly Tolerances Double = new(2, 3.6, 5.3, 1.3, 1.5);

    // Both parts of the loss are rounded before they are added.
    private static readonly Tolerances DoubleSmoothed = new(3.9, 4.3, 5.9, 2, 2);

    // A z-loss, a poly term or a scale: a rounding more in each share, and in a double's loss one a term.
    private static readonly Tolerances SingleTerms = new(0, 0.3, 0.3, 0, 0.1);

    private static readonly Tolerances DoubleTerms = new(1, 1, 1.1, 1, 0.5);

    // For each unit of gamma: (1 - p)^gamma multiplies the relative error of 1 - p.
    private static readonly Tolerances SingleFocal = new(0.2, 0.3, 0.4, 0, 0);

    private static readonly Tolerances DoubleFocal = new(1.3, 1.1, 0.7, 0, 0);

    // The share of a class, and their sum, are products of rounded numbers where they are smoothed or weighted.
    private static readonly Tolerances SingleSoft = new(1.5, 2, 1.5, 0.5, 1);

    private static readonly Tolerances DoubleSoft = new(2, 2, 1.5, 0.5, 1);

    // A product with a weight, and an exponential over the sum that no target was kept out of.
    private static readonly Tolerances DoubleOutputs = new(0.2, 0, 0.2, 0.2, 0);

    public static Tolerances For(KernelShape kernel)
    {
        bool isDouble = kernel.Arithmetic == IeeeFormat.Double;
        Tolerances all = isDouble
            ? kernel.IsSmoothed ? DoubleSmoothed : Double
            : kernel.IsSmoothed ? SingleSmoothed : Single;
        if (kernel.HasZLoss || kernel.HasPoly || kernel.IsScaled)
        {
            all = all.Plus(isDouble ? DoubleTerms : SingleTerms);
        }

        if (kernel.IsSoft)
        {
            all = all.Plus(isDouble ? DoubleSoft : SingleSoft);
        }

        if (kernel.IsFocal)
        {
            double gamma = kernel.Options.FocalGamma == 0 ? KernelRun.LargestGamma : kernel.Options.FocalGamma;
            all = all.Plus(isDouble ? DoubleFocal : SingleFocal, gamma);
        }

        return isDouble && kernel.HasProbabilities ? all.Plus(DoubleOutputs) : all;
    }

    private Tolerances Plus(Tolerances more, double times = 1) => new(
        Loss + (times * more.Loss),
        Target + (times * more.Target),
        OffTarget + (times * more.OffTarget),
        Reduced + (times * more.Reduced),
        RowSum + (times * more.RowSum));
}
