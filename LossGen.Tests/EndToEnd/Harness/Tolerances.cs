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
    // Off the target four numbers carry an error: the exponential and the sum of exponentials (0.57 ulp of a float
    // each), the scale, which is rounded to a float, and their product.
    private static readonly Tolerances Single = new(1.5, 2, 3.3, 1, 1.1);

    // The smoothing's share is rounded to a float before it is subtracted.
    private static readonly Tolerances SingleSmoothed = new(1.5, 2.7, 3.7, 1, 1.2);

    // A double has nothing wider to go through: the divisor, the reciprocal and every sum are rounded as well.
    private static readonly Tolerances Double = new(2, 3.6, 5.3, 1.3, 1.5);

    // Both parts of the loss are rounded before they are added.
    private static readonly Tolerances DoubleSmoothed = new(3.9, 4.3, 5.9, 2, 2);

    public static Tolerances For(KernelShape kernel)
        => kernel.Arithmetic == IeeeFormat.Double
            ? kernel.IsSmoothed ? DoubleSmoothed : Double
            : kernel.IsSmoothed ? SingleSmoothed : Single;
}
