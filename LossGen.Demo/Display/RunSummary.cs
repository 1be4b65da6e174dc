using LossGen.Demo.Charts;
using LossGen.Demo.Data;
using LossGen.Demo.Training;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>Says what a run is going to do, and then what it has reached.</summary>
internal sealed class RunSummary(Terminal terminal, TrainingSettings settings, ElementType element)
{
    private readonly IAnsiConsole console = terminal.Console;

    /// <summary>Network, kernels and settings in one line.</summary>
    public string Configuration =>
        $"network {DigitSet.PixelCount}–{settings.Hidden}–{DigitSet.Classes}, generated {element.Name} kernel, "
        + $"batch {settings.BatchSize}, rate {settings.LearningRate}, seed {settings.Seed}";

    public void WriteHeading(DigitSplit split)
    {
        terminal.WriteMarkup(
            $"[bold]LossGen[/] learns to read hand-written digits from {split.Training.Count:N0} images");
        terminal.WriteMarkup($"[grey]{Configuration}[/]");
        console.WriteLine();
    }

    public void WriteResult(TrainingResult result)
    {
        if (terminal.IsPlain)
        {
            console.WriteLine();
        }

        WriteFigures(result);
        if (result.Epochs.Count > 0)
        {
            console.WriteLine();
            new LossCurve(result.Epochs).Write(console);
        }

        if (!result.Interrupted)
        {
            terminal.WriteMarkup("\n[bold]Confusion: label by row, prediction by column[/]");
            console.Write(ConfusionTable.Create(new ConfusionMatrix(result.Test, DigitSet.Classes)));
        }
    }

    private void WriteFigures(TrainingResult result)
    {
        var test = result.Test;
        terminal.WriteMarkup(
            $"Test accuracy [bold green]{100 * test.Accuracy:0.00} %[/] ({test.Correct} of {test.Count}), "
            + $"loss {test.Loss:0.0000}, {result.Epochs.Count} of {settings.Epochs} epochs "
            + $"in {result.Duration.TotalSeconds:0.0} s");
    }
}
