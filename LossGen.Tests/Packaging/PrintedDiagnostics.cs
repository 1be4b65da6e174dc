using System.Globalization;
using System.Text.RegularExpressions;

namespace LossGen.Tests.Packaging;

/// <summary>A diagnostic as <c>dotnet build</c> prints it, without the folder and the link.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Severity">What comes before the id: <c>error</c>, <c>warning</c> or <c>info</c>.</param>
/// <param name="Id">The id.</param>
/// <param name="Message">The message.</param>
internal sealed partial record PrintedDiagnostic(
    string File, int Line, int Column, string Severity, string Id, string Message)
{
    public override string ToString() => $"{File}({Line},{Column}): {Severity} {Id}: {Message}";
}

/// <summary>Finds diagnostics in what a build printed.</summary>
internal static partial class PrintedDiagnostics
{
    /// <summary>Each once: a build prints them again at its end.</summary>
    public static IReadOnlyList<PrintedDiagnostic> In(string output) => [.. Lines().Matches(output)
        .Select(static m => new PrintedDiagnostic(
            Path.GetFileName(m.Groups["file"].Value),
            int.Parse(m.Groups["line"].Value, CultureInfo.InvariantCulture),
            int.Parse(m.Groups["column"].Value, CultureInfo.InvariantCulture),
            m.Groups["severity"].Value,
            m.Groups["id"].Value,
            m.Groups["message"].Value))
        .Distinct()];

    // "…/Losses.cs(1,14): error LOSSGEN002: The message (https://…) [/…/Consumer.csproj]"
    [GeneratedRegex(
        @"^\s*(?<file>.+?)\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\): "
        + @"(?<severity>error|warning|info|message) (?<id>\w+): "
        + @"(?<message>.*?)( \(https://\S+\))?( \[[^\[\]]+proj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}
