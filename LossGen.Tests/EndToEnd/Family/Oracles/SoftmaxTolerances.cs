using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>What docs/numerics.md says of softmax kernels, in ulps of the arithmetic's type.</summary>
/// <param name="Probability">A probability.</param>
/// <param name="LogProbability">A log-probability.</param>
/// <param name="Gradient">The derivative of the softmax, of the larger of its terms.</param>
/// <param name="LogGradient">The derivative of the log-softmax, of the larger of its terms.</param>
internal sealed record SoftmaxTolerances(double Probability, double LogProbability, double Gradient, double LogGradient)
{
    private static readonly SoftmaxTolerances Single = new(2.5, 1.5, 3, 2);

    private static readonly SoftmaxTolerances Double = new(3, 2, 7, 5);

    public static SoftmaxTolerances For(IeeeFormat arithmetic) => arithmetic == IeeeFormat.Double ? Double : Single;
}
