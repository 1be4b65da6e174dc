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
    private static readonly Tolerances Single = new(1.5, 2, 2.5, 1, 1);

    // Rounding its entries alone may move the sum of a row by 1; the sum of exponentials adds to that.
    private static readonly Tolerances Double = new(2, 2.5, 3, 1, 1.1);

    public static Tolerances For(KernelShape kernel)
        => Added(Weighed(kernel.Arithmetic == IeeeFormat.Double ? Double : Single, kernel), kernel);

    // The sum of the products of weights is rounded to a double before a mean of floats, returned as a double, is divided.
    private static Tolerances Weighed(Tolerances plain, KernelShape kernel)
        => kernel.Has(KernelRole.SampleWeights) ? plain with { Reduced = plain.Reduced + 0.5 } : plain;

    // A sum is rounded once more, and may be twice as large as its terms.
    private static Tolerances Added(Tolerances plain, KernelShape kernel) => kernel.Accumulates
        ? plain with { Target = plain.Target + 1, OffTarget = plain.OffTarget + 1 }
        : plain;
}
