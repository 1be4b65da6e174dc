using LossGen.Demo.Training;

namespace LossGen.Demo.Commands;

/// <summary>What the command line asks for.</summary>
internal sealed record TrainRequest(TrainingSettings Settings, ElementType Element, FileInfo Picture, bool Timing);
