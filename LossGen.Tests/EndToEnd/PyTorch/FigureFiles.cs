using System.Globalization;
using LossGen.Tests.Processes;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>The files that <c>Data/figures.py</c> writes.</summary>
internal static class FigureFiles
{
    private static readonly string Folder =
        Path.Combine(RepositoryFolder.Path, "LossGen.Tests", "EndToEnd", "PyTorch", "Data");

    private static readonly string[][] Lines =
    [
        .. Directory.EnumerateFiles(Folder, "*.csv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split(',')),
    ];

    /// <summary>The cases whose options the attribute has.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        .. from line in Lines
           group line by line[0] into lines
           where !lines.Any(IsUnknownOption)
           select new Figure(
               lines.Key,
               lines.Where(IsOption).ToDictionary(line => line[1], line => line[2]),
               lines.Where(line => !IsOption(line)).ToDictionary(
                   line => line[1], line => line[2..].Select(Parse).ToArray())),
    ];

    /// <summary>The options that only the files have.</summary>
    public static IReadOnlyList<string> UnknownOptions { get; } =
        [.. Lines.Where(IsUnknownOption).Select(line => line[1]).Distinct()];

    public static Figure Find(string name) => All.Single(figure => figure.Name == name);

    private static bool IsOption(string[] line) => char.IsUpper(line[1][0]);

    private static bool IsUnknownOption(string[] line) => IsOption(line) && Figure.OptionOf(line[1]) is null;

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
