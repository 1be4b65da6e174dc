using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Diagnostics;

/// <summary>What the descriptors share: their categories and where their pages are.</summary>
internal static class Rules
{
    public const string Usage = "LossGen.Usage";

    public const string Parameters = "LossGen.Parameters";

    public const string Result = "LossGen.Result";

    public const string Options = "LossGen.Options";

    public const string Calls = "LossGen.Calls";

    /// <summary>
    /// The tag of every error: without a kernel a build must fail, whatever its settings say of the diagnostic.
    /// </summary>
    public const string Final = WellKnownDiagnosticTags.NotConfigurable;

    private const string Pages = "https://github.com/lossgen/lossgen/blob/main/docs/diagnostics/";

    public static string PageOf(string id) => $"{Pages}{id}.md";
}
