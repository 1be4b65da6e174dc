using System.Globalization;
using System.Reflection;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>Scalar methods that are compiled while tests run, with their kernels.</summary>
internal sealed class CompiledMethods
{
    private static readonly string[] Widths = ["Vector256", "Scalar", "Vector128", "Auto"];

    private readonly Assembly assembly;

    private CompiledMethods(Assembly assembly) => this.assembly = assembly;

    public delegate double Scalar(double x, double t, double a);

    public delegate void Kernel<T>(
        ReadOnlySpan<T> x, ReadOnlySpan<T> t, T a, Span<T> losses, Span<T> gradient, Span<T> tGradient);

    /// <summary>Compiles the bodies of <c>double Loss(double x, double t, double a)</c>.</summary>
    public static CompiledMethods Of(IEnumerable<string> bodies)
    {
        var run = GeneratorRun.Of(RoslynKit.Compile([.. bodies.Select(Source)]));
        using var image = new MemoryStream();
        var emitted = run.Output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(IsError).Concat(run.Errors).Take(5)));
        return new(Assembly.Load(image.ToArray()));
    }

    /// <summary>A method itself.</summary>
    public Scalar Method(int index) => Of<Scalar>(index, "Loss");

    /// <summary>Its kernel in doubles; methods take turns in the width of their vectors.</summary>
    public Kernel<double> OfDoubles(int index) => Of<Kernel<double>>(index, "OfDoubles");

    /// <summary>Its kernel in floats.</summary>
    public Kernel<float> OfFloats(int index) => Of<Kernel<float>>(index, "OfFloats");

    private T Of<T>(int index, string name)
        where T : Delegate
        => assembly.GetType($"Losses{index}")!.GetMethod(name)!.CreateDelegate<T>();

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    private static string Source(string body, int index) => string.Create(CultureInfo.InvariantCulture, $$"""
        public static partial class Losses{{index}}
        {
            public static double Loss(double x, double t, double a) {{body}}
            {{Declaration("OfDoubles", "double", index)}}
            {{Declaration("OfFloats", "float", index)}}
        }
        """);

    private static string Declaration(string name, string type, int index) => $"""
        [PointwiseLossKernel(
            nameof(Loss), Reduction = Reduction.None, VectorWidth = VectorWidth.{Widths[index % Widths.Length]})]
        public static partial void {name}(
            ReadOnlySpan<{type}> x, ReadOnlySpan<{type}> t, {type} a, Span<{type}> losses, Span<{type}> gradient,
            Span<{type}> tGradient);
        """;
}
