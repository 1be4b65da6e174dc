namespace LossGen.Demo.Training;

/// <summary>What a run is determined by: equal settings give equal figures.</summary>
internal sealed record TrainingSettings
{
    public int Epochs { get; init; } = 40;

    public int BatchSize { get; init; } = 16;

    /// <summary>Units of the hidden layer.</summary>
    public int Hidden { get; init; } = 128;

    public int Seed { get; init; } = 42;

    /// <summary>The step size of the first epoch; it falls evenly towards 0 over the run.</summary>
    public double LearningRate { get; init; } = 0.1;

    public double Momentum { get; init; } = 0.9;
}
