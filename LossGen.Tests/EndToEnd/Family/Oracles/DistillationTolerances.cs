using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>What docs/numerics.md says of distillation kernels, in ulps of the arithmetic's type.</summary>
internal static class DistillationTolerances
{
    /// <summary>The loss of a row, beside what rounded arguments do to a divergence.</summary>
    public static double Loss(IeeeFormat arithmetic) => arithmetic == IeeeFormat.Double ? 40 : 0.51;

    /// <summary>A derivative, of the larger of its terms, beside the same.</summary>
    public static double Gradient(IeeeFormat arithmetic) => arithmetic == IeeeFormat.Double ? 3 : 0.51;
}
