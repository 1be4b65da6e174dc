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

    public static Tolerances For(KernelShape kernel) => Added(Weighed(Plain(kernel), kernel), kernel);

    private static Tolerances Plain(KernelShape kernel) => kernel.Arithmetic == IeeeFormat.Double ? Double
        : kernel.IsSmoothed ? SingleSmoothed
        : Single;

    // The sum of the products of weights is rounded to a double before a mean of floats, returned as a double, is divided.
    private static Tolerances Weighed(Tolerances plain, KernelShape kernel)
        => kernel.Has(KernelRole.SampleWeights) ? plain with { Reduced = plain.Reduced + 0.5 } : plain;

    // A sum is rounded once more, and may be twice as large as its terms.
    private static Tolerances Added(Tolerances plain, KernelShape kernel) => kernel.Accumulates
        ? plain with { Target = plain.Target + 1, OffTarget = plain.OffTarget + 1 }
        : plain;
}
