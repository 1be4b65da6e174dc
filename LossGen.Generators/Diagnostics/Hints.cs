using System.Collections.Immutable;

namespace LossGen.Generators.Diagnostics;

/// <summary>What a diagnostic tells a code fix beyond its message: the keys of its properties.</summary>
internal static class Hints
{
    /// <summary>The name that a parameter should have.</summary>
    public const string Name = nameof(Name);

    /// <summary>The type that a parameter should have: <c>ReadOnlySpan&lt;Half&gt;</c>.</summary>
    public const string Type = nameof(Type);

    /// <summary>The place of a missing parameter in the list, from 0.</summary>
    public const string Position = nameof(Position);

    public static ImmutableDictionary<string, string?> None => ImmutableDictionary<string, string?>.Empty;
}
