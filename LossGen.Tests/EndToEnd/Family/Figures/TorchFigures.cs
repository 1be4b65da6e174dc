using System.Globalization;
using LossGen.Tests.Processes;

namespace LossGen.Tests.EndToEnd.Family.Figures;

/// <summary>What PyTorch computes: <c>torch.csv</c>, written by <c>figures.py</c>.</summary>
internal static class TorchFigures
{
    public const int Rows = 6;

    public const int Classes = 7;

    /// <summary>The numbers of each case by role; the reduced loss stands under <c>result</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, double[]>> Cases { get; } =
        File.ReadLines(
            Path.Combine(RepositoryFolder.Path, "LossGen.Tests", "EndToEnd", "Family", "Figures", "torch.csv"))
            .Select(line => line.Split(','))
            .GroupBy(fields => fields[0])
            .ToDictionary(
                lines => lines.Key,
                IReadOnlyDictionary<string, double[]> (lines) => lines.ToDictionary(
                    fields => fields[1],
                    fields => fields
                        .Skip(2)
                        .Select(text => double.Parse(text, CultureInfo.InvariantCulture))
                        .ToArray()));
}
