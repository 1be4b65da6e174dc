namespace LossGen.Demo.Training;

/// <summary>How far an epoch has come, with its mean loss and accuracy so far.</summary>
internal sealed record BatchResult(int Epoch, int Batch, int Batches, double Loss, double Accuracy);
