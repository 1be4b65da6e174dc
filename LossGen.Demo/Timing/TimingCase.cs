using LossGen.Demo.Losses;

namespace LossGen.Demo.Timing;

/// <summary>A size of batch and the generated kernel that a user would choose for it.</summary>
internal sealed record TimingCase(int Rows, int Classes, LossFunction Generated)
{
    /// <summary>
    /// A small classifier with its classes known at compile time, a large one, and a vocabulary (GPT-2's).
    /// </summary>
    public static IReadOnlyList<TimingCase> All { get; } =
    [
        new(Rows: 256, Classes: 10, DigitLosses.Batch),
        new(Rows: 32, Classes: 1_000, VocabularyLosses.CrossEntropy),
        new(Rows: 4, Classes: 50_257, VocabularyLosses.CrossEntropy),
    ];
}
