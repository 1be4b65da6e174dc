using System.CommandLine;
using System.Diagnostics;
using LossGen.Demo.Display;
using LossGen.Demo.LanguageModel;
using LossGen.Demo.Pictures;

namespace LossGen.Demo.Commands;

/// <summary>Trains a small model of words, character by character, and lets it write some.</summary>
internal static class LanguageModelCommand
{
    private static readonly CharacterSettings Defaults = new();

    public static Command Create()
    {
        var epochs = BoundedOption.Create("--epochs", "Passes over the words", Defaults.Epochs, 1, 1_000);
        var hidden = BoundedOption.Create("--hidden", "Units of the hidden layer", Defaults.Hidden, 1, 4_096);
        var seed = BoundedOption.Create("--seed", "Seed of split, weights and order", Defaults.Seed, 0, int.MaxValue);
        var output = FolderOption.Create();
        var command = new Command("language-model", "Learns to spell: next-character prediction over padded words")
        {
            epochs, hidden, seed, output,
        };
        command.SetAction(parsed =>
        {
            var settings = Defaults with
            {
                Epochs = parsed.GetValue(epochs),
                Hidden = parsed.GetValue(hidden),
                Seed = parsed.GetValue(seed),
            };
            var folder = parsed.GetRequiredValue(output);
            return Guarded.Run((terminal, cancellation) => Run(settings, folder, terminal, cancellation));
        });
        return command;
    }

    private static int Run(
        CharacterSettings settings, DirectoryInfo folder, Terminal terminal, CancellationToken cancellation)
    {
        var words = WordList.Read(settings.Seed);
        var report = new CharacterReport(terminal, settings);
        report.WriteHeading(words);
        var trainer = new CharacterTrainer(settings, words);
        var watch = Stopwatch.StartNew();
        report.Train(trainer, cancellation);
        report.WriteResult(trainer, words, watch.Elapsed);

        var file = folder.File("language-model.svg");
        var heading = FormattableString.Invariant($"Perplexity {trainer.Perplexities[^1]:0.000} of unseen words");
        LineChartPicture.Write(file, heading, report.Configuration, [CharacterReport.Curve(trainer)]);
        terminal.WriteUnwrapped($"\nPicture: {file.FullName}");
        return ExitCode.Success;
    }
}
