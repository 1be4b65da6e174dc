using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes;

/// <summary>
/// Applies all repairs of a file to one editor. Roslyn's own batch fixer merges texts and drops what touches the same
/// line, as the repairs of two kernels in one type do.
/// </summary>
internal sealed class FixAllInDocument : DocumentBasedFixAllProvider
{
    public static FixAllInDocument Instance { get; } = new();

    /// <inheritdoc/>
    protected override async Task<Document?> FixAllAsync(
        FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
        => await ((KernelCodeFix)fixAllContext.CodeFixProvider)
            .RepairAsync(document, diagnostics, fixAllContext.CancellationToken)
            .ConfigureAwait(false);
}
