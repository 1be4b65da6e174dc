namespace LossGen.Demo.Training;

/// <summary>
/// The figures of one epoch. Those of training are taken batch by batch while the network changes, those of the test
/// with the network at the end of the epoch.
/// </summary>
internal sealed record EpochResult(
    int Epoch, double TrainingLoss, double TrainingAccuracy, double TestLoss, double TestAccuracy);
