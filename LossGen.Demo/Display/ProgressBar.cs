using System.Globalization;
using LossGen.Demo.Training;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>A bar that fills batch by batch, with the loss of the epoch so far and the last test accuracy.</summary>
internal sealed class ProgressBar(ProgressTask task, int epochs) : ITrainingObserver
{
    private double? testAccuracy;

    public static TrainingResult Run(IAnsiConsole console, int epochs, Func<ITrainingObserver, TrainingResult> train) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 20, CompletedStyle = "teal", FinishedStyle = "green" },
                new PercentageColumn())
            .Start(context => train(new ProgressBar(context.AddTask("Training", maxValue: epochs), epochs)));

    public void OnBatch(BatchResult result)
    {
        task.Value = result.Epoch - 1 + ((double)result.Batch / result.Batches);
        task.Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Epoch {result.Epoch}/{epochs}  loss {result.Loss:0.0000}  test {Accuracy,7}");
    }

    private string Accuracy => testAccuracy is { } accuracy ? $"{100 * accuracy:0.0} %" : "-";

    public void OnEpoch(EpochResult result) => testAccuracy = result.TestAccuracy;
}
