using System.Globalization;
using LossGen.Demo.Training;

namespace LossGen.Demo.Display;

/// <summary>One line an epoch, for files and pipes.</summary>
internal sealed class PlainLog(Terminal terminal, int epochs) : ITrainingObserver
{
    public void OnBatch(BatchResult result)
    {
    }

    public void OnEpoch(EpochResult result) => terminal.WriteUnwrapped(string.Create(
        CultureInfo.InvariantCulture,
        $"epoch {result.Epoch,3}/{epochs}  train loss {result.TrainingLoss:0.00000}  "
        + $"test loss {result.TestLoss:0.00000}  test accuracy {100 * result.TestAccuracy,6:0.00} %"));
}
