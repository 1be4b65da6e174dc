using System.CommandLine;
using LossGen.Demo.Display;
using LossGen.Demo.Explanation;

namespace LossGen.Demo.Commands;

/// <summary>Shows what is emitted for a sample declaration, and times its passes.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var samples = SampleDeclaration.All;
        var sample = new Argument<string>("sample")
        {
            HelpName = "sample",
            Description = "The declaration: " + string.Join(
                "; ", samples.Select(one => $"{one.Name} ({one.Description})")),
            DefaultValueFactory = _ => samples[0].Name,
        };
        sample.AcceptOnlyFromAmong([.. samples.Select(one => one.Name)]);
        var noTiming = new Option<bool>("--no-timing") { Description = "Leave out the timing of the passes" };
        var command = new Command("explain", "Shows the emitted kernel of a sample declaration, and times its passes")
        {
            sample, noTiming,
        };
        command.SetAction(parsed =>
        {
            var chosen = samples.Single(one => one.Name == parsed.GetValue(sample));
            var timing = !parsed.GetValue(noTiming);
            return Guarded.Run((terminal, cancellation) => Run(chosen, timing, terminal, cancellation));
        });
        return command;
    }

    private static int Run(SampleDeclaration sample, bool timing, Terminal terminal, CancellationToken cancellation)
    {
        var emitted = EmittedSample.Of(sample);
        var report = new ExplanationReport(terminal);
        report.Write(emitted);
        if (timing)
        {
            report.WriteTimes(new PassTimer(emitted).Run(cancellation));
        }

        return ExitCode.Success;
    }
}
