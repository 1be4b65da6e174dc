using System.CommandLine;
using LossGen.Demo.Display;
using LossGen.Demo.Pictures;
using LossGen.Demo.Seeds;

namespace LossGen.Demo.Commands;

/// <summary>Computes what the project's seeds print, and draws what they draw.</summary>
internal static class SeedsCommand
{
    public static Command Create()
    {
        var output = FolderOption.Create();
        var command = new Command(
            "seeds", "Every figure of the five notebooks that the library began with, side by side")
        {
            output,
        };
        command.SetAction(parsed => Guarded.Run((terminal, cancellation) =>
            Run(terminal, parsed.GetRequiredValue(output), cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, DirectoryInfo folder, CancellationToken cancellation)
    {
        var report = new SeedReport(terminal);
        var sections = SeedSection.All();
        foreach (var section in sections)
        {
            cancellation.ThrowIfCancellationRequested();
            report.Write(section);
            foreach (var (i, picture) in section.Pictures.Index())
            {
                var file = folder.File(picture.FileName);
                LineChartPicture.Write(file, picture.Heading, picture.Subtitle, picture.Charts);
                terminal.WriteUnwrapped($"{(i == 0 ? "\n" : "")}Picture: {file.FullName}");
            }
        }

        report.WriteSummary(sections);
        return sections.SelectMany(section => section.Figures).All(figure => figure.Holds)
            ? ExitCode.Success
            : ExitCode.Failure;
    }
}
