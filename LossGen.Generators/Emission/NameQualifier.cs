using System.Text.RegularExpressions;
using LossGen.Generators.Model;

namespace LossGen.Generators.Emission;

/// <summary>
/// Writes names in full where the user's own types or members have them. Kernels are emitted with simple names, which
/// read better and are right nearly everywhere.
/// </summary>
internal sealed class NameQualifier
{
    private readonly Dictionary<string, string> _fullNames = new(StringComparer.Ordinal);
    private Regex? _pattern;

    public void Add(MethodSpec method)
    {
        foreach (var full in method.HiddenNames)
        {
            _fullNames[full.Substring(full.LastIndexOf('.') + 1)] = method.Aliases.InFull(full);
        }

        // A comment matches as a whole and stays; a name behind a dot belongs to what is before the dot.
        _pattern = _fullNames.Count == 0
            ? null
            : new Regex($@"//.*|(?<![\w.@])(?:{string.Join("|", _fullNames.Keys)})\b", RegexOptions.CultureInvariant);
    }

    public string Qualify(string line)
        => _pattern?.Replace(line, match => _fullNames.TryGetValue(match.Value, out var full) ? full : match.Value)
            ?? line;
}
