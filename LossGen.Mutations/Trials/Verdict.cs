using LossGen.Mutations.Mutants;

namespace LossGen.Mutations.Trials;

/// <summary>What became of a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="KilledBy">The test that failed, or null where none did.</param>
/// <param name="OnlyBits">Whether nothing but the written-down bits gave it away.</param>
/// <param name="Seconds">How long that took.</param>
internal sealed record Verdict(Mutant Mutant, string? KilledBy, bool OnlyBits, double Seconds)
{
    /// <summary>
    /// What the compiler said where the mutant never ran: the list is wrong then, whatever the tests do.
    /// </summary>
    public string? CompilerError { get; init; }

    public bool IsKilled => KilledBy is not null;
}
