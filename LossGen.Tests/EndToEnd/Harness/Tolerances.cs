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
    private static readonly Tolerances Focal = new(0.65, 0.25, 0.1, 0, 0);

    // The share of a class is a product of rounded numbers where it is smoothed or weighted.
    private static readonly Tolerances Soft = new(0.3, 0, 0.8, 0, 0);

    /// <summary>A log-probability: a difference, less the logarithm of the sum.</summary>
    public double LogProbability => Loss + 0.1;

    public static Tolerances For(KernelShape kernel)
    {
        Tolerances all = kernel.Arithmetic == IeeeFormat.Double ? Double
            : kernel.IsSmoothed ? SingleSmoothed
            : Single;
        if (kernel.HasZLoss || kernel.HasPoly)
        {
            all = all.Plus(Terms);
        }

        if (kernel.IsFocal)
        {
            double gamma = kernel.Options.FocalGamma == 0 ? KernelRun.LargestGamma : kernel.Options.FocalGamma;
            all = all.Plus(Focal, gamma);
        }

        return kernel.IsSoft ? all.Plus(Soft) : all;
    }

    private Tolerances Plus(Tolerances more, double times = 1) => new(
        Loss + (times * more.Loss),
        Target + (times * more.Target),
        OffTarget + (times * more.OffTarget),
        Reduced + (times * more.Reduced),
        RowSum + (times * more.RowSum));
}
