using System.Collections.Immutable;
using System.Globalization;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generators.Diagnostics;

/// <summary>Errors as values on their way through the steps, and as diagnostics at both ends.</summary>
internal static class ReportedFinding
{
    private static readonly Dictionary<string, DiagnosticDescriptor> Rules =
        DeclarationRules.Errors.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);

    public static FindingSpec Of(
        DiagnosticDescriptor rule,
        Location location,
        ImmutableDictionary<string, string?> hints,
        IReadOnlyList<object> arguments) => new()
    {
        Id = rule.Id,
        Place = location.IsInSource ? PlaceOf(location) : null,
        Arguments = arguments.Select(static a => Convert.ToString(a, CultureInfo.InvariantCulture))
            .ToEquatableArray(),
        Hints = hints.Where(static h => h.Value is not null)
            .OrderBy(static h => h.Key, StringComparer.Ordinal)
            .Select(static h => new HintSpec(h.Key, h.Value!))
            .ToEquatableArray(),
    };

    public static Diagnostic ToDiagnostic(FindingSpec finding) => Diagnostic.Create(
        Rules[finding.Id],
        LocationOf(finding.Place),
        finding.Hints.ToImmutableDictionary(static h => h.Key, static h => (string?)h.Value),
        [.. finding.Arguments]);

    private static PlaceSpec PlaceOf(Location location) => new(
        location.SourceSpan.Start,
        location.SourceSpan.Length,
        LinesOf(location.GetLineSpan()),
        LinesOf(location.GetMappedLineSpan()));

    private static LinesSpec LinesOf(FileLinePositionSpan lines) => new(
        lines.Path,
        lines.StartLinePosition.Line,
        lines.StartLinePosition.Character,
        lines.EndLinePosition.Line,
        lines.EndLinePosition.Character);

    private static Location LocationOf(PlaceSpec? place) => place is null
        ? Location.None
        : Location.Create(
            place.Lines.File,
            new TextSpan(place.Start, place.Length),
            SpanOf(place.Lines),
            place.Shown.File,
            SpanOf(place.Shown));

    private static LinePositionSpan SpanOf(LinesSpec lines)
        => new(new(lines.StartLine, lines.StartColumn), new(lines.EndLine, lines.EndColumn));
}
