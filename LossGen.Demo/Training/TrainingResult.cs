namespace LossGen.Demo.Training;

/// <summary>What a run has reached, also where it was stopped early.</summary>
internal sealed record TrainingResult(
    IReadOnlyList<EpochResult> Epochs, Evaluation Test, TimeSpan Duration, bool Interrupted);
