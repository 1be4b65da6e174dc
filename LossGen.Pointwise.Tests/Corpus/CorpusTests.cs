using System.Globalization;
using LossGen.Pointwise.Tests.Kernels;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>
/// Random scalar methods, their kernels and derivatives by differences: what no rule of differentiation computed.
/// </summary>
public sealed class CorpusTests
{
    private const int MethodsOfABatch = 50;
    private const int Points = 48;
    private const double A = 1.25;

    private delegate double Scalar(double x, double t, double a);

    private delegate void Kernel(
        ReadOnlySpan<double> x, ReadOnlySpan<double> t, double a, Span<double> losses, Span<double> gradient,
        Span<double> tGradient);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void SomeMethodsAndTheirKernelsAgree(int batch) => Check(batch * 10_000);

    [Fact]
    [Trait("Category", "Sweep")]
    public void TwoThousandMethodsAndTheirKernelsAgree()
    {
        for (var batch = 3; batch < 43; batch++)
        {
            Check(batch * 10_000);
        }
    }

    private static void Check(int seed)
    {
        var bodies = Enumerable.Range(seed, MethodsOfABatch).Select(static s => new ScalarGrammar(s).Body()).ToList();
        var run = GeneratorRun.Of(RoslynKit.Compile([.. bodies.Select(Source)]));
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(IsError).Concat(run.Errors).Take(5)));
        var assembly = System.Reflection.Assembly.Load(image.ToArray());
        for (var i = 0; i < bodies.Count; i++)
        {
            var type = assembly.GetType($"Losses{i}")!;
            Compare(
                type.GetMethod("Loss")!.CreateDelegate<Scalar>(), type.GetMethod("Run")!.CreateDelegate<Kernel>(),
                $"seed {seed + i}: {bodies[i]}");
        }
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string Source(string body, int index) => string.Create(CultureInfo.InvariantCulture, $$"""
        public static partial class Losses{{index}}
        {
            public static double Loss(double x, double t, double a) {{body}}

            [PointwiseLossKernel(nameof(Loss), Reduction = Reduction.None)]
            public static partial void Run(
                ReadOnlySpan<double> x, ReadOnlySpan<double> t, double a, Span<double> losses, Span<double> gradient,
                Span<double> tGradient);
        }
        """);

    private static void Compare(Scalar scalar, Kernel kernel, string what)
    {
        var random = new Random(11);
        var x = Enumerable.Range(0, Points).Select(_ => (random.NextDouble() - 0.5) * 6).ToArray();
        var t = Enumerable.Range(0, Points).Select(_ => (random.NextDouble() - 0.5) * 6).ToArray();
        var (losses, gradient, tGradient) = (new double[Points], new double[Points], new double[Points]);
        kernel(x, t, A, losses, gradient, tGradient);
        for (var i = 0; i < Points; i++)
        {
            var exact = scalar(x[i], t[i], A);
            Near(exact, losses[i], 1e-10, $"loss at ({x[i]:R}, {t[i]:R}), {what}");
            Near(Slopes.At(u => scalar(u, t[i], A), x[i]), gradient[i], 2e-5, $"d/dx at ({x[i]:R}, {t[i]:R}), {what}");
            Near(Slopes.At(u => scalar(x[i], u, A), t[i]), tGradient[i], 2e-5, $"d/dt at ({x[i]:R}, {t[i]:R}), {what}");
        }
    }

    private static void Near(double? exact, double actual, double error, string what)
    {
        if (exact is { } known && double.IsFinite(known))
        {
            Assert.True(
                Math.Abs(known - actual) <= error * Math.Max(1, Math.Abs(known)),
                $"{actual:R} for {known:R}: {what}");
        }
    }
}
