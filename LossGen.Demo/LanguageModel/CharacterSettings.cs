namespace LossGen.Demo.LanguageModel;

/// <summary>What a run is determined by: equal settings give equal figures.</summary>
internal sealed record CharacterSettings
{
    public int Epochs { get; init; } = 16;

    /// <summary>Words per step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Units of the hidden layer.</summary>
    public int Hidden { get; init; } = 160;

    public int Seed { get; init; } = 42;

    /// <summary>The step size of the first epoch; it falls evenly towards 0 over the run.</summary>
    public double LearningRate { get; init; } = 0.1;

    public double Momentum { get; init; } = 0.9;
}
