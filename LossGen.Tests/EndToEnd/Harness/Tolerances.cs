using LossGen.Oracle.Ulp;

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
    // Rounding its entries alone moves the sum of a row by up to 1; the sum of exponentials adds to that.
    private static readonly Tolerances Single = new(1.5, 2, 2.5, 1, 1.2);

    // What smoothing subtracts is a rounding more.
    private static readonly Tolerances SingleSmoothed = Single with { OffTarget = 2.6 };

    private static readonly Tolerances Double = new(2.7, 2.5, 3, 1, 1.5);

    // What adds terms to a row's scale: its two roundings before that of the product, which may pass a power of two.
    private static readonly Tolerances Terms = new(0, 0, 0.3, 0, 0);

    // For each unit of gamma: (1 - p)^gamma multiplies the relative error of 1 - p.
    private static readonly Tolerances Focal = new(0.65, 0.5, 0.5, 0, 0);

    // The slope of a cap moves a product of the same relative error to where an ulp is half as large.
    private static readonly Tolerances FocalCapped = new(0, 0.5, 0.3, 0, 0);

    // A log-sum-exp near 0 is the sum of a maximum and a logarithm that cancel; its square doubles what that rounding
    // costs.
    private static readonly Tolerances SquaredLogSum = new(0.3, 0, 0, 0, 0);

    // A power of p, or p itself, is a factor of what is rounded already; (1 - p^q)/q is a quotient.
    private static readonly Tolerances Form = new(1, 1, 1, 0, 0.5);

    // The entropy is a sum of products, and its derivative the difference of two logarithms times p.
    private static readonly Tolerances EntropyTerm = new(1, 1, 1.5, 0, 1);

    // The share of a class is a product of rounded numbers where it is smoothed or weighted.
    private static readonly Tolerances Soft = new(0.3, 0, 0.8, 0, 0);

    // The sum of the products of weights is rounded to a double before a mean of floats, returned as a double,
    // is divided.
    private static readonly Tolerances Weighed = new(0, 0, 0, 0.5, 0);

    // A sum is rounded once more, and may be twice as large as its terms.
    private static readonly Tolerances Added = new(0, 1, 1, 0, 0);

    private static readonly Tolerances Nothing = new(0, 0, 0, 0, 0);

    /// <summary>A log-probability: a difference, less the logarithm of the sum.</summary>
    public double LogProbability => Loss + 0.1;

    /// <summary>The entropy of a row.</summary>
    public double Entropy => 2 * Loss;

    public static Tolerances For(KernelShape kernel) => Plain(kernel)
        .Plus(kernel.HasZLoss || kernel.HasPoly ? Terms : Nothing)
        .Plus(kernel.HasZLoss && kernel.Arithmetic == IeeeFormat.Double ? SquaredLogSum : Nothing)
        .Plus(kernel.IsFocal ? Focal : Nothing, GammaOf(kernel))
        .Plus(kernel.IsFocal && kernel.IsCapped ? FocalCapped : Nothing)
        .Plus(kernel.IsGeneralized || kernel.IsTokenScaled ? Form : Nothing)
        .Plus(kernel.HasEntropyTerm ? EntropyTerm : Nothing)
        .Plus(kernel.IsSoft ? Soft : Nothing)
        .Plus(kernel.Has(KernelRole.SampleWeights) ? Weighed : Nothing)
        .Plus(kernel.Accumulates ? Added : Nothing);

    private static Tolerances Plain(KernelShape kernel) => kernel.Arithmetic == IeeeFormat.Double ? Double
        : kernel.IsSmoothed ? SingleSmoothed
        : Single;

    private static double GammaOf(KernelShape kernel)
        => kernel.Options.FocalGamma == 0 ? KernelRun.LargestGamma : kernel.Options.FocalGamma;

    private Tolerances Plus(Tolerances more, double times = 1) => new(
        Loss + (times * more.Loss),
        Target + (times * more.Target),
        OffTarget + (times * more.OffTarget),
        Reduced + (times * more.Reduced),
        RowSum + (times * more.RowSum));
}
