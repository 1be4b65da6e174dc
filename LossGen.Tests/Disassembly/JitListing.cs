using System.Text.RegularExpressions;

namespace LossGen.Tests.Disassembly;

/// <summary>A method in the JIT's disassembly.</summary>
/// <param name="Method">The type and name: <c>Losses+CrossEntropyKernel:Max256</c>.</param>
/// <param name="Signature">What tells overloads apart.</param>
/// <param name="Tier">The tier it was compiled for: <c>Tier0</c>, <c>Tier1</c> …</param>
/// <param name="Lines">The labels and instructions.</param>
internal sealed partial record JitListing(
    string Method, string Signature, string Tier, IReadOnlyList<string> Lines)
{
    /// <summary>Takes the listings out of what the JIT wrote, in the order in which it compiled.</summary>
    public static List<JitListing> Parse(string output)
    {
        var listings = new List<JitListing>();
        var lines = new List<string>();
        foreach (var line in output.Split('\n').Select(line => line.Trim()))
        {
            if (Header().Match(line) is { Success: true } header)
            {
                lines = [];
                listings.Add(new JitListing(
                    header.Groups["method"].Value,
                    header.Groups["signature"].Value,
                    header.Groups["tier"].Value,
                    lines));
            }
            else if (line.Length > 0 && line[0] != ';')
            {
                lines.Add(line);
            }
        }

        return listings;
    }

    /// <summary>The calls of the method.</summary>
    public IEnumerable<string> Calls => Lines.Where(line => Call().IsMatch(line));

    /// <summary>The calls in loops without another loop in them, where a row spends its time.</summary>
    public IEnumerable<string> CallsInInnermostLoops
        => InnermostLoops()
            .SelectMany(loop => Lines.Take(loop.End).Skip(loop.Start))
            .Where(line => Call().IsMatch(line));

    /// <summary>The first label and the jump back to it of every loop without another loop in it.</summary>
    public IReadOnlyList<(int Start, int End)> InnermostLoops()
    {
        var loops = Loops();
        return
        [
            .. loops.Where(
                outer => !loops.Any(inner => inner != outer && inner.Start >= outer.Start && inner.End <= outer.End)),
        ];
    }

    private List<(int Start, int End)> Loops()
    {
        var loops = new List<(int Start, int End)>();
        var labels = new Dictionary<string, int>();
        for (var i = 0; i < Lines.Count; i++)
        {
            if (LabelDefinition().Match(Lines[i]) is { Success: true } definition)
            {
                labels[definition.Groups["label"].Value] = i;
            }
            else if (LabelUse().Match(Lines[i]) is { Success: true } use
                && labels.TryGetValue(use.Groups["label"].Value, out var start))
            {
                loops.Add((start, i));
            }
        }

        return loops;
    }

    [GeneratedRegex(@"^; Assembly listing for method (?<method>[^(\[]+:[^(\[]+)(?<signature>.*)\((?<tier>[^()]+)\)$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^(?<label>G_M\w+_IG\d+):")]
    private static partial Regex LabelDefinition();

    [GeneratedRegex(@"\b(?<label>G_M\w+_IG\d+)$")]
    private static partial Regex LabelUse();

    [GeneratedRegex(@"^(call|bl|blr)\s")]
    private static partial Regex Call();
}
