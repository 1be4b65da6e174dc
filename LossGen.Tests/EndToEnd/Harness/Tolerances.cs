using LossGen.Tests.TestKit.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The promises of docs/numerics.md in ulps of the arithmetic's type.</summary>
internal sealed record Tolerances(double Loss, double Target, double OffTarget)
{
    /// <summary>For a sum or a mean of rounded row losses.</summary>
    public const double Reduced = 1;

    private static readonly Tolerances Single = new(1.5, 2, 2.5);
    private static readonly Tolerances Double = new(2, 2.5, 3);

    public static Tolerances For(IeeeFormat arithmetic) => arithmetic == IeeeFormat.Double ? Double : Single;
}
