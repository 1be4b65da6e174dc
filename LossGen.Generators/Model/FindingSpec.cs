namespace LossGen.Generators.Model;

/// <summary>
/// An error in a declaration, as values: a step may keep it without keeping a file or a compilation alive. It becomes
/// a diagnostic where it is reported.
/// </summary>
internal sealed record FindingSpec
{
    /// <summary>The id of the rule.</summary>
    public required string Id { get; init; }

    /// <summary>Where it is, or null where it is nowhere in particular.</summary>
    public required PlaceSpec? Place { get; init; }

    /// <summary>What the message names.</summary>
    public required EquatableArray<string> Arguments { get; init; }

    /// <summary>What a code fix needs to know.</summary>
    public required EquatableArray<HintSpec> Hints { get; init; }
}

/// <summary>One thing that a code fix needs to know.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Value">The thing.</param>
internal sealed record HintSpec(string Key, string Value);
