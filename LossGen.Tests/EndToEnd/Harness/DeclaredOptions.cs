using System.Globalization;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The options of a declaration as names and values, and which of them can stand together.</summary>
internal static class DeclaredOptions
{
    private static readonly string[] Restricted = ["Element", "Reduction", "Outputs", "Result", "EmptyMean"];

    /// <summary>Every value that the suite wants of an option.</summary>
    public static IReadOnlyDictionary<string, string[]> Values { get; } = new Dictionary<string, string[]>
    {
        ["Element"] = ["Single", "Double", "Half"],
        ["Reduction"] = Enum.GetNames<Reduction>(),
        ["Outputs"] = ["none", "gradient", "losses", "both"],
        ["Result"] = ["Void", "Single", "Double", "Half"],
        ["EmptyMean"] = Enum.GetNames<EmptyMean>(),
        ["LabelSmoothing"] = ["none", "constant", "run time"],
        ["SmoothingWeights"] = Enum.GetNames<SmoothingWeights>(),
        ["ClassWeights"] = ["no", "yes"],
        ["IgnoreIndex"] = ["default", "class", "none", "run time"],
        ["Target"] = ["Int32", "Int64", "Int16", "Byte", "SByte", "UInt16", "UInt32"],
        ["Classes"] = ["inferred", "parameter", "3", "5", "10", "16", "37"],
        ["VectorWidth"] = Enum.GetNames<VectorWidth>(),
    };

    public static bool IsFree(string option) => !Restricted.Contains(option);

    /// <summary>The options of one declaration.</summary>
    public static IReadOnlyDictionary<string, string> Of(KernelShape shape) => new Dictionary<string, string>
    {
        ["Element"] = shape.ElementType.Name,
        ["Reduction"] = shape.Options.Reduction.ToString(),
        ["Outputs"] = OutputsOf(shape),
        ["Result"] = shape.ResultType.Name,
        ["EmptyMean"] = shape.Options.EmptyMean.ToString(),
        ["LabelSmoothing"] = shape.Has(KernelRole.LabelSmoothing) ? "run time" : shape.IsSmoothed ? "constant" : "none",
        ["SmoothingWeights"] = shape.Options.SmoothingWeights.ToString(),
        ["ClassWeights"] = shape.Has(KernelRole.ClassWeights) ? "yes" : "no",
        ["IgnoreIndex"] = IgnoreIndexOf(shape),
        ["Target"] = shape.TargetType.Name,
        ["Classes"] = ClassesOf(shape),
        ["VectorWidth"] = shape.Options.VectorWidth.ToString(),
    };

    /// <summary>Every combination of the options that restrict each other.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> ValidCombinations()
        => from element in Values["Element"]
           from reduction in Values["Reduction"]
           from outputs in Values["Outputs"]
           from result in Values["Result"]
           from emptyMean in Values["EmptyMean"]
           where result != "Half" || element == "Half"
           where result == "Void" || reduction != nameof(Reduction.None)
           where result != "Void" || outputs != "none"
           where emptyMean == nameof(EmptyMean.NaN) || (reduction == nameof(Reduction.Mean) && result != "Void")
           select new Dictionary<string, string>
           {
               ["Element"] = element,
               ["Reduction"] = reduction,
               ["Outputs"] = outputs,
               ["Result"] = result,
               ["EmptyMean"] = emptyMean,
           };

    private static string OutputsOf(KernelShape shape)
        => (shape.Has(KernelRole.Gradient), shape.Has(KernelRole.Losses)) switch
        {
            (true, true) => "both",
            (true, false) => "gradient",
            (false, true) => "losses",
            _ => "none",
        };

    private static string IgnoreIndexOf(KernelShape shape)
        => shape.Has(KernelRole.IgnoreIndex) ? "run time" : shape.Options.IgnoreIndex switch
        {
            -100 => "default",
            CrossEntropyKernelAttribute.NoIgnoreIndex => "none",
            _ => "class",
        };

    private static string ClassesOf(KernelShape shape)
        => shape.Options.Classes != 0 ? shape.Options.Classes.ToString(CultureInfo.InvariantCulture)
            : shape.Has(KernelRole.Classes) ? "parameter"
            : "inferred";
}
