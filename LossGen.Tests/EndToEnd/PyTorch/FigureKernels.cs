using System.Collections.Concurrent;
using System.Reflection;
using LossGen.Generators.Parsing;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Roslyn;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>
/// The kernels of an element type that figures ask for, compiled in memory. There are two of each: one to which options
/// and classes are constants (rows in tiles), and one that takes all it can at run time (rows in passes). One width is
/// enough and soon compiled: all of them give the same bits.
/// </summary>
internal static class FigureKernels
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, Kernel>>> OfElements = new();

    // T is the type of the elements.
    private static readonly Dictionary<string, string> Types = new()
    {
        ["logits"] = "ReadOnlySpan<T>", ["targets"] = "ReadOnlySpan<int>", ["targetProbabilities"] = "ReadOnlySpan<T>",
        ["classWeights"] = "ReadOnlySpan<T>", ["sampleWeights"] = "ReadOnlySpan<T>", ["outputGradient"] = "T",
        ["innerSize"] = "int", ["rowStride"] = "int", ["sequenceLength"] = "int", ["divisor"] = "double",
        ["gradient"] = "Span<T>", ["losses"] = "Span<T>", ["logSumExp"] = "Span<T>", ["entropies"] = "Span<T>",
        ["predictions"] = "Span<int>", ["probabilities"] = "Span<T>", ["logProbabilities"] = "Span<T>",
        ["correct"] = "out int", ["totalWeight"] = "out double",
    };

    /// <summary>The two kernels of a figure.</summary>
    public static IReadOnlyList<Kernel> Of(Figure figure, string element)
    {
        IReadOnlyDictionary<string, Kernel> kernels = OfElements.GetOrAdd(
            element, key => new(() => Compile(key))).Value;
        return [kernels[$"{ClassOf(figure)}.Constant"], kernels[$"{ClassOf(figure)}.AtRunTime"]];
    }

    /// <summary>The parameter that an option may be; null where it is always a constant.</summary>
    public static string? ParameterOf(string option)
    {
        string name = char.ToLowerInvariant(option[0]) + option[1..];
        return CrossEntropyRoles.All.Any(rule => rule.Name == name) ? name : null;
    }

    private static IReadOnlyDictionary<string, Kernel> Compile(string element)
    {
        var run = GeneratorRun.Of(RoslynKit.Compile([.. FigureFiles.All.Select(figure => Source(figure, element))]));
        return LoadedKernels
            .Of(run, $"Figures of {element}")
            .Select(method => new Kernel(method))
            .ToDictionary(kernel => kernel.Name);
    }

    private static string ClassOf(Figure figure) => $"Figure{FigureFiles.All.ToList().IndexOf(figure)}";

    private static string Source(Figure figure, string element)
    {
        string[] asked = [.. figure.Asked.Keys];
        string[] atRunTime = [.. asked.Where(option => ParameterOf(option) is not null)];
        string[] parameters =
            [.. figure.Numbers.Keys.Where(Types.ContainsKey).Select(name => Number(figure, name, element))];
        IEnumerable<string> constants =
            [$"Classes = {figure.Classes}", .. asked.Select(option => Constant(figure, option))];
        IEnumerable<string> others = asked.Except(atRunTime).Select(option => Constant(figure, option));
        string result = figure.Options.Reduction == Reduction.None ? "void" : "double";
        return $$"""
            public static partial class {{ClassOf(figure)}}
            {
                [CrossEntropyKernel({{List(["VectorWidth = VectorWidth.Vector256", .. constants])}})]
                public static partial {{result}} Constant({{List(parameters)}});

                [CrossEntropyKernel({{List(["VectorWidth = VectorWidth.Vector128", .. others])}})]
                public static partial {{result}} AtRunTime(
                    {{List([.. parameters, "int classes", .. atRunTime.Select(AtRunTime)])}});
            }
            """;
    }

    // Under Reduction.None there is an upstream gradient for each row.
    private static string Number(Figure figure, string name, string element)
    {
        bool isOfRows = name == "outputGradient" && figure.Options.Reduction == Reduction.None;
        string type = isOfRows ? "ReadOnlySpan<T>" : Types[name];
        return $"{(type == "T" ? element : type.Replace("<T>", $"<{element}>", StringComparison.Ordinal))} {name}";
    }

    private static string Constant(Figure figure, string option)
        => $"{option} = {(Figure.OptionOf(option)!.PropertyType.IsEnum ? $"{option}." : "")}{figure.Asked[option]}";

    private static string AtRunTime(string option)
    {
        PropertyInfo property = Figure.OptionOf(option)!;
        string type = property.PropertyType == typeof(bool) ? "bool"
            : property.PropertyType == typeof(double) ? "double"
            : property.PropertyType.IsEnum ? property.PropertyType.Name
            : "long";
        return $"{type} {ParameterOf(option)}";
    }

    private static string List(IEnumerable<string> parts) => string.Join(", ", parts);
}
