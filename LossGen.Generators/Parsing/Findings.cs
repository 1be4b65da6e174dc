using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Takes what is wrong with a declaration. The analyzer passes the diagnostics on; the generator needs only the first
/// message, because an incremental step must not hold locations.
/// </summary>
internal sealed class Findings(Action<Diagnostic>? report)
{
    /// <summary>The first finding, <c>LOSSGEN005: …</c>, or null where the declaration is valid.</summary>
    public string? First { get; private set; }

    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments)
    {
        var diagnostic = Diagnostic.Create(rule, location, arguments);
        First ??= $"{rule.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        report?.Invoke(diagnostic);
    }
}
