using Microsoft.CodeAnalysis;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>What became of a declaration.</summary>
internal enum Verdict
{
    /// <summary>It got a kernel, and nobody has anything to say about it.</summary>
    Kernel,

    /// <summary>An error of ours stands at a place in it.</summary>
    Refused,

    /// <summary>The compiler has an error of its own in it.</summary>
    CompilerError,

    /// <summary>The attribute is on nothing that the generator could look at.</summary>
    NotFound,
}

/// <summary>
/// Judges the files of a compilation, each of which declares one kernel in a namespace F0, F1 … of its own, by the
/// rule that there is no fourth way between a clean kernel, a located error of ours and an error of the compiler's.
/// </summary>
internal sealed class DeclarationVerdicts
{
    // No body; no body and an accessibility modifier: what emitting mends.
    private static readonly string[] Mended = ["CS8795", "CS8793"];

    // A declaration without a comment is its author's matter; the compiler may say so only once there is a body.
    private const string Undocumented = "CS1591";

    private readonly ILookup<SyntaxTree?, Diagnostic> _before;
    private readonly ILookup<SyntaxTree?, Diagnostic> _after;
    private readonly ILookup<SyntaxTree?, Diagnostic> _ours;
    private readonly ILookup<string, SyntaxTree> _emitted;

    private DeclarationVerdicts(GeneratorRun run, IEnumerable<Diagnostic> ours)
    {
        _before = ByTree(run.Input.GetDiagnostics());
        _after = ByTree(run.Output.GetDiagnostics());
        _ours = ByTree(ours);
        _emitted = run.Results.SelectMany(static result => result.GeneratedSources).ToLookup(
            static source => source.HintName.Split('.')[0], static source => source.SyntaxTree);
    }

    /// <summary>Judges the first files, so many; the problem is null where the rule is kept.</summary>
    public static async Task<IReadOnlyList<(Verdict Verdict, string? Problem)>> OfAsync(GeneratorRun run, int files)
    {
        DiagnosticAssert.NothingCrashed(run);
        var verdicts = new DeclarationVerdicts(run, await run.AnalyzeAsync());
        return [.. run.Input.SyntaxTrees.Take(files).Select((tree, i) => verdicts.Of(tree, $"F{i}"))];
    }

    private (Verdict Verdict, string? Problem) Of(SyntaxTree tree, string space)
    {
        var emitted = _emitted[space].ToList();
        var errors = _before[tree].Where(static d => d.Severity == DiagnosticSeverity.Error && !Mended.Contains(d.Id))
            .ToList();
        var news = _after[tree].Where(IsNews).Where(d => !_before[tree].Any(b => IsSame(b, d))).ToList();
        var ofEmitted = emitted.SelectMany(e => _after[e]).ToList();
        var ours = _ours[tree].ToList();
        if (ours.Find(static d => d.Id == "AD0001") is { } crash)
        {
            return (Verdict.Refused, crash.ToString());
        }

        var isRefused = ours.Exists(static d => d.Severity == DiagnosticSeverity.Error);
        var verdict = isRefused ? Verdict.Refused
            : errors.Count > 0 ? Verdict.CompilerError
            : emitted.Count > 0 ? Verdict.Kernel
            : Verdict.NotFound;

        // Where the compiler has errors of its own, they may show in the emitted part too.
        var unexpected = ofEmitted.Where(_ => errors.Count == 0);
        var left = verdict == Verdict.NotFound ? _after[tree].Where(static d => Mended.Contains(d.Id)) : [];
        return (verdict, Text(unexpected.Concat(errors.Count == 0 ? news : []).Concat(left)));
    }

    private static string? Text(IEnumerable<Diagnostic> problems)
    {
        var text = string.Join("\n", problems.Take(5).Select(static p => p.ToString()));
        return text.Length == 0 ? null : text;
    }

    private static bool IsNews(Diagnostic diagnostic)
        => diagnostic.Id != Undocumented && !Mended.Contains(diagnostic.Id);

    private static bool IsSame(Diagnostic one, Diagnostic other)
        => one.Id == other.Id && one.Location.SourceSpan == other.Location.SourceSpan;

    private static ILookup<SyntaxTree?, Diagnostic> ByTree(IEnumerable<Diagnostic> diagnostics)
        => diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).ToLookup(
            static d => d.Location.SourceTree);
}
