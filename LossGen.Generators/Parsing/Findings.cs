using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Takes what is wrong with a declaration. The analyzer passes the diagnostics on; the generator needs only the first
/// message, because an incremental step must not hold locations.
/// </summary>
internal sealed class Findings(Action<Diagnostic>? report)
{
    /// <summary>
    /// The first error, <c>LOSSGEN005: …</c>, or null where the declaration is valid; advice leaves it so.
    /// </summary>
    public string? First { get; private set; }

    public void Report(DiagnosticDescriptor rule, Location location, params object[] arguments)
        => Report(rule, location, Hints.None, arguments);

    /// <param name="rule">What is wrong.</param>
    /// <param name="location">Where.</param>
    /// <param name="hints">What a code fix needs to know, see <see cref="Hints"/>.</param>
    /// <param name="arguments">What the message names.</param>
    public void Report(
        DiagnosticDescriptor rule,
        Location location,
        ImmutableDictionary<string, string?> hints,
        params object[] arguments)
    {
        var diagnostic = Diagnostic.Create(rule, location, hints, arguments);
        if (rule.DefaultSeverity == DiagnosticSeverity.Error)
        {
            First ??= $"{rule.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
        }

        report?.Invoke(diagnostic);
    }
}
