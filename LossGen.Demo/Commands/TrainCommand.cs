using System.CommandLine;
using LossGen.Demo.Data;
using LossGen.Demo.Display;
using LossGen.Demo.Pictures;
using LossGen.Demo.Training;

namespace LossGen.Demo.Commands;

/// <summary>Trains, shows what was learnt, draws it, and times the kernel.</summary>
internal static class TrainCommand
{
    public static void AddTo(Command command)
    {
        var options = new TrainOptions();
        foreach (var option in options.All)
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed => Guarded.Run((terminal, cancellation) =>
            Run(options.Read(parsed), terminal, cancellation)));
    }

    private static int Run(TrainRequest request, Terminal terminal, CancellationToken cancellationToken)
    {
        var split = DigitSplit.Shuffle(DigitsFile.ReadEmbedded(), request.Settings.Seed);
        var summary = new RunSummary(terminal, request.Settings, request.Element);

        summary.WriteHeading(split);
        var result = Train(request, split, terminal, cancellationToken);
        summary.WriteResult(result);
        cancellationToken.ThrowIfCancellationRequested();

        PictureFile.Write(request.Picture, summary.Configuration, result, split.Test);
        terminal.WriteUnwrapped($"\nPicture: {request.Picture.FullName}");
        if (request.Timing)
        {
            TimingSection.Write(terminal, cancellationToken);
        }

        return ExitCode.Success;
    }

    private static TrainingResult Train(
        TrainRequest request, DigitSplit split, Terminal terminal, CancellationToken cancellationToken)
    {
        var trainer = request.Element.CreateTrainer(request.Settings, split);
        var epochs = request.Settings.Epochs;
        return terminal.IsPlain
            ? trainer.Run(new PlainLog(terminal, epochs), cancellationToken)
            : ProgressBar.Run(terminal.Console, epochs, observer => trainer.Run(observer, cancellationToken));
    }
}
