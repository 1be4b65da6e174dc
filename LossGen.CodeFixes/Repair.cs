using Microsoft.CodeAnalysis.Editing;

namespace LossGen.CodeFixes;

/// <summary>What would put a flaw right.</summary>
/// <param name="Title">As the editor offers it.</param>
/// <param name="Apply">
/// Does it. Other repairs may have edited the same nodes before, so it changes nodes as it finds them and does nothing
/// where nothing is left to do.
/// </param>
internal sealed record Repair(string Title, Action<SyntaxEditor> Apply);
