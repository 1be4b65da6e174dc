using System.Globalization;
using System.Reflection;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>A case that PyTorch has computed: what a kernel is asked, what it takes and what it must give.</summary>
/// <param name="Name">What the files call it.</param>
/// <param name="Asked">The options that it sets, as they stand in the file.</param>
/// <param name="Numbers">Inputs and outputs by the names of their parameters, as they lie in memory.</param>
internal sealed record Figure(
    string Name, IReadOnlyDictionary<string, string> Asked, IReadOnlyDictionary<string, double[]> Numbers)
{
    /// <summary>What is returned.</summary>
    public const string Result = "result";

    /// <summary>What stands in the gradient before the call.</summary>
    public const string Prior = "prior";

    /// <summary>The names of what a kernel gives.</summary>
    public static IReadOnlyList<string> Outputs { get; } =
    [
        Result, "losses", "gradient", "logSumExp", "entropies", "predictions", "correct", "totalWeight",
        "probabilities", "logProbabilities",
    ];

    /// <summary>The options as the attribute has them.</summary>
    public CrossEntropyKernelAttribute Options { get; } = OptionsOf(Asked);

    public int Classes => (int)Numbers["classes"][0];

    /// <summary>What the kernel gives that PyTorch has computed.</summary>
    public IEnumerable<string> Given => Outputs.Where(Numbers.ContainsKey);

    /// <summary>The numbers of a parameter, or null where the case has none.</summary>
    public double[]? Find(string name) => Numbers.GetValueOrDefault(name);

    /// <summary>The option of this name; null where the attribute has none.</summary>
    public static PropertyInfo? OptionOf(string name) => typeof(CrossEntropyKernelAttribute).GetProperty(name);

    public override string ToString() => Name;

    private static CrossEntropyKernelAttribute OptionsOf(IReadOnlyDictionary<string, string> asked)
    {
        CrossEntropyKernelAttribute options = new();
        foreach ((string name, string text) in asked)
        {
            PropertyInfo option = OptionOf(name)!;
            option.SetValue(options, option.PropertyType.IsEnum
                ? Enum.Parse(option.PropertyType, text)
                : Convert.ChangeType(text, option.PropertyType, CultureInfo.InvariantCulture));
        }

        return options;
    }
}
