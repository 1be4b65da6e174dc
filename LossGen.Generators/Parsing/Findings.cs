using System.Collections.Immutable;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Takes what is wrong with a declaration: errors as values, which the generators report, and advice as diagnostics,
/// which the analyzer passes on at once.
/// </summary>
internal sealed class Findings(Action<Diagnostic>? advise)
{
    private readonly List<FindingSpec> _errors = [];

    /// <summary>The errors in the order in which they were found; a valid declaration has none.</summary>
    public IReadOnlyList<FindingSpec> Errors => _errors;

    /// <summary>The first error, or null where the declaration is valid; advice leaves it so.</summary>
    public FindingSpec? First => _errors.Count == 0 ? null : _errors[0];

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
        if (DeclarationRules.IsError(rule))
        {
            _errors.Add(ReportedFinding.Of(rule, location, hints, arguments));
        }
        else
        {
            advise?.Invoke(Diagnostic.Create(rule, location, hints, arguments));
        }
    }
}
