using LossGen.Benchmarks.Pictures;
using LossGen.Demo.Charts;

namespace LossGen.Benchmarks.Ranks;

/// <summary>Computing and messages by the number of ranks, a panel for each batch.</summary>
internal static class RanksPicture
{
    private const double PanelHeight = 260;

    /// <summary>Draws it.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="costs">The batches.</param>
    public static void Write(FileInfo file, IReadOnlyList<RankCost> costs)
    {
        var curves = costs.Select(Curves).ToList();
        LogScale scale = new(curves.SelectMany(static panel => panel).SelectMany(static one => one.Values));
        Sheet sheet = new(
            "Computing and messages of one call, in milliseconds, by a model",
            "Where a curve of messages crosses that of computing, more ranks no longer pay.",
            [.. costs.Zip(curves, (cost, panel) => new SeriesPanel(cost.Name, panel, Axis, scale, PanelHeight))],
            FormattableString.Invariant($"A rank a machine; a logit takes {1e9 * costs[0].OfLogit:G2} ns."),
            string.Join("; ", Network.All.Select(static one => FormattableString.Invariant(
                    $"{one.Name}: {one.Latency} µs, {one.Bandwidth} GB/s"))) + ".");
        sheet.Write(file);
    }

    private static PanelAxis Axis => new(
        "ranks", 0, Math.Log2(RankCost.MostRanks),
        [.. RankCost.Counts.Where(static ranks => Math.Log2(ranks) % 2 == 0)
            .Select(static ranks => (Math.Log2(ranks), FormattableString.Invariant($"{ranks:N0}")))]);

    private static List<Series> Curves(RankCost cost) =>
    [
        .. Network.All.Select(one => new Series(
            one.Name, one.Looks, Points(RankCost.Counts.Skip(1), ranks => cost.Messages(ranks, one)))),
        new("computing", "ours", Points(RankCost.Counts, cost.Computing)),
    ];

    private static List<(double X, double Value)> Points(IEnumerable<int> counts, Func<int, double> seconds)
        => [.. counts.Select(ranks => (Math.Log2(ranks), 1e3 * seconds(ranks)))];
}
