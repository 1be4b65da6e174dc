namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>What a kernel has returned and written, widened to double.</summary>
/// <param name="Value">The sum or the mean.</param>
/// <param name="Losses">The loss of each row.</param>
/// <param name="Gradient">The derivatives, row by row.</param>
internal sealed record LossResult(double Value, double[] Losses, double[] Gradient);
