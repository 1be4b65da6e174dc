using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>
/// What generators report, at places in trees as editors show it: a generator knows the path and the lines, because a
/// step that held the tree would keep it alive.
/// </summary>
internal static class ReportedErrors
{
    public static IEnumerable<Diagnostic> Of(GeneratorDriver driver, Compilation input)
        => driver.GetRunResult().Results
            .SelectMany(static result => result.Diagnostics)
            .Select(diagnostic => Place(diagnostic, input));

    private static Diagnostic Place(Diagnostic diagnostic, Compilation input)
    {
        var path = diagnostic.Location.GetLineSpan().Path;
        var tree = input.SyntaxTrees.Single(t => t.FilePath == path);
        var rule = diagnostic.Descriptor;
        return Diagnostic.Create(
            rule.Id, rule.Category, diagnostic.GetMessage(CultureInfo.InvariantCulture), diagnostic.Severity,
            diagnostic.DefaultSeverity, isEnabledByDefault: true, diagnostic.WarningLevel,
            location: Location.Create(tree, diagnostic.Location.SourceSpan), customTags: rule.CustomTags,
            properties: diagnostic.Properties);
    }
}
