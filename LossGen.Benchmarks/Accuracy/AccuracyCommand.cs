using System.CommandLine;
using LossGen.Benchmarks.Accuracy.Figures;
using LossGen.Benchmarks.Accuracy.Picture;
using LossGen.Benchmarks.Accuracy.Rows;

namespace LossGen.Benchmarks.Accuracy;

/// <summary>Every promise of docs/numerics.md, and what this machine finds of it, in one table.</summary>
internal static class AccuracyCommand
{
    public static Command Create()
    {
        Option<bool> thorough = new("--thorough")
        {
            Description = "Every float, ten times the rows, every kind of row at 2^20 classes. Takes many minutes.",
        };
        Option<bool> byKind = new("--by-kind")
        {
            Description = "A second table: the largest distances by kind of row.",
        };
        Option<FileInfo?> picture = new("--picture")
        {
            Description = "Draws errors by argument and classes, and measures nothing else.",
        };
        Command command = new("accuracy", "Measures what is promised about the results of kernels.")
        {
            thorough, byKind, picture,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(picture) is { } file)
            {
                UlpPicture.Write(file);
            }
            else
            {
                Run(parsed.GetValue(thorough), parsed.GetValue(byKind));
            }
        });
        return command;
    }

    private static void Run(bool isThorough, bool isByKind)
    {
        var findings = RowSearch.Run(isThorough);
        List<Figure> figures =
        [
            .. ExpFigures.Measure(isThorough),
            .. RowFigures.Of(findings),
            IndependenceFigures.Measure(),
            EqualityFigures.Measure(),
            .. GuardFigures.Measure(),
            MutantFigure.Read(),
            .. CliffFigures.Measure(TimeSpan.FromSeconds(isThorough ? 20 : 3)),
        ];
        FigureTable.Write(Console.Out, figures.OrderBy(figure => int.Parse(figure.Promise.AsSpan(1))));
        Console.WriteLine();
        Console.WriteLine($"{figures.Count(figure => figure.IsMet)} of {figures.Count} met.");
        if (isByKind)
        {
            Console.WriteLine();
            KindTable.Write(Console.Out, findings);
        }
    }
}
