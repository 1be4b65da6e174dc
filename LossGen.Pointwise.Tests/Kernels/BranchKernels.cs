namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Kernels whose branches, kinks and poles are looked at.</summary>
public static partial class BranchKernels
{
    public static double GuardedLog(double x) => x > 0 ? Math.Log(x) : x;

    public static double MaxOfLog(double x) => Math.Max(Math.Log(x), -1);

    public static double Abs(double x) => Math.Abs(x);

    public static double Max(double x, double t) => Math.Max(x, t);

    public static double Clamp(double x) => Math.Clamp(x, -1, 1);

    public static double Steps(double x) => Math.Floor(x) + Math.Sign(x) + Math.Round(x);

    public static double Entropy(double x, double t) => t * Math.Log(x);

    public static double Root(double x) => Math.Sqrt(x * x * x * x);

    public static double Length(double x) => Math.Sqrt(x * x);

    public static double Power(double x, double a) => Math.Pow(Math.Abs(x), a);

    public static double Naive(double x) => Math.Log(1 + Math.Exp(x));

    [PointwiseLossKernel(nameof(GuardedLog), Reduction = Reduction.None)]
    public static partial void GuardedLogs(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(MaxOfLog), Reduction = Reduction.None)]
    public static partial void MaxOfLogs(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Abs), Reduction = Reduction.None)]
    public static partial void Abses(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Max), Reduction = Reduction.None)]
    public static partial void Maxes(
        ReadOnlySpan<double> x, ReadOnlySpan<double> t, Span<double> gradient, Span<double> tGradient);

    [PointwiseLossKernel(nameof(Clamp), Reduction = Reduction.None)]
    public static partial void Clamps(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Steps), Reduction = Reduction.None)]
    public static partial void AllSteps(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Entropy), Reduction = Reduction.None)]
    public static partial void Entropies(
        ReadOnlySpan<double> x, ReadOnlySpan<double> t, Span<double> losses, Span<double> gradient,
        Span<double> tGradient);

    [PointwiseLossKernel(nameof(Root), Reduction = Reduction.None)]
    public static partial void Roots(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Length), Reduction = Reduction.None)]
    public static partial void Lengths(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Power), Reduction = Reduction.None)]
    public static partial void Powers(ReadOnlySpan<double> x, double a, Span<double> losses, Span<double> gradient);

    [PointwiseLossKernel(nameof(Naive), Reduction = Reduction.None)]
    public static partial void Naives(ReadOnlySpan<float> x, Span<float> losses, Span<float> gradient);
}
