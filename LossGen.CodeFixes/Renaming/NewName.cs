using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes.Renaming;

/// <summary>The name that the analyzer thinks was meant.</summary>
internal static class NewName
{
    public static string? Of(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(Hints.Name, out var name) ? name : null;
}
