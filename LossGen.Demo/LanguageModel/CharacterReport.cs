using System.Globalization;
using LossGen.Demo.Charts;
using LossGen.Demo.Display;
using Spectre.Console;

namespace LossGen.Demo.LanguageModel;

/// <summary>Says what is learnt, shows how it goes, and what came of it.</summary>
internal sealed class CharacterReport(Terminal terminal, CharacterSettings settings)
{
    private const int Samples = 32;
    private const int TextWidth = 78;

    // The head of a language model of today, and a batch of its training.
    private const int HeadRows = 8_192;
    private const int HeadClasses = 128_256;

    // The beginning of an epoch is the end of the last one, which has been written.
    private double lastWritten;

    public string Configuration => string.Create(
        CultureInfo.InvariantCulture,
        $"{CharacterBatch.Context} symbols of context, {settings.Hidden} units, batches of {settings.BatchSize} words, "
        + $"seed {settings.Seed}");

    public void WriteHeading(WordList words)
    {
        terminal.WriteMarkup($"[bold]LossGen[/] learns to spell from {words.Training.Count:N0} words");
        terminal.WriteMarkup($"[grey]{Configuration}[/]");
        terminal.WriteMarkup(
            $"[grey]batches padded, padding ignored as target {CharacterBatch.Padding}, labels smoothed by "
                + $"{CharacterLosses.Smoothing}[/]\n");
    }

    public void Train(CharacterTrainer trainer, CancellationToken cancellationToken)
    {
        if (terminal.IsPlain)
        {
            trainer.Run(WriteEpoch, cancellationToken);
            return;
        }

        terminal.Console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left },
                new ProgressBarColumn { Width = 24, CompletedStyle = "teal", FinishedStyle = "green" },
                new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask("Training", maxValue: settings.Epochs);
                trainer.Run(
                    (epochs, perplexity) =>
                    {
                        task.Value = epochs;
                        task.Description = Text(
                            $"Epoch {(int)epochs}/{settings.Epochs}  perplexity {perplexity:0.000}");
                    },
                    cancellationToken);
            });
    }

    public void WriteResult(CharacterTrainer trainer, WordList words, TimeSpan duration)
    {
        var padded = CharacterBatch.Padded(words.Test);
        var packed = CharacterBatch.Packed(words.Test);
        terminal.WriteMarkup(Text(
            $"\nPerplexity [bold green]{trainer.Perplexities[^1]:0.000}[/] of {words.Test.Count} words ")
            + Text($"it has not seen, {trainer.Perplexities[0]:0.0} before, in {duration.TotalSeconds:0.0} s"));
        terminal.WriteMarkup(Text(
            $"Their loss padded to {padded.Rows:N0} rows {trainer.Loss(padded):0.000000}, ")
            + Text($"packed into {packed.Rows:N0} {trainer.Loss(packed):0.000000}"));
        var logits = 2 * sizeof(float) * trainer.MostRows * Alphabet.Symbols / 1024;
        var head = 2L * sizeof(float) * HeadRows * HeadClasses >> 20;
        terminal.WriteMarkup(Text(
            $"Logits and gradient of {trainer.MostRows} rows x {Alphabet.Symbols} symbols, {logits:N0} KiB, ")
            + Text($"were never there; of {HeadRows:N0} x {HeadClasses:N0} it would be {head:N0} MiB"));
        terminal.WriteMarkup("");
        new LineChart(Curve(trainer)).Write(terminal);
        terminal.WriteMarkup("\n[bold]Words of its own[/]");
        var written = string.Join(' ', new WordWriter(trainer.Network, settings.Seed).Write(Samples));
        foreach (var line in WordWrap.Lines(written, TextWidth))
        {
            terminal.WriteMarkup($"[teal]{Markup.Escape(line)}[/]");
        }
    }

    public static Chart Curve(CharacterTrainer trainer) => new(
        "Perplexity of a character", "epoch", [Charts.Curve.Of("test", 1, trainer.Perplexities.Skip(1))]);

    private void WriteEpoch(double epochs, double perplexity)
    {
        if (epochs == Math.Floor(epochs) && epochs > lastWritten)
        {
            lastWritten = epochs;
            terminal.WriteUnwrapped(Text($"epoch {epochs,3}/{settings.Epochs}  test perplexity {perplexity:0.000}"));
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
