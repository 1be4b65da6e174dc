using LossGen.Benchmarks.Pictures;
using LossGen.Benchmarks.Ratios;
using LossGen.Demo.Charts;

namespace LossGen.Benchmarks.Heads;

/// <summary>Time and memory of a head by the number of tokens, a panel each.</summary>
internal static class HeadsPicture
{
    private const double PanelHeight = 260;

    /// <summary>Draws it.</summary>
    /// <param name="file">The picture.</param>
    /// <param name="costs">What was measured.</param>
    /// <param name="shape">The shape, in words.</param>
    /// <param name="torch">The version of libtorch.</param>
    public static void Write(FileInfo file, IReadOnlyList<HeadCost> costs, string shape, string torch)
    {
        Sheet sheet = new(
            "The head of a language model: loss and both gradients of one call",
            shape,
            [
                Panel("seconds", costs, static cost => cost.Seconds, static cost => cost.TorchSeconds),
                Panel("MiB beside the arguments", costs, static cost => cost.Memory, static cost => cost.TorchMemory),
            ],
            $"{torch}, forwards and backwards.",
            Machine.Describe(null) + ".");
        sheet.Write(file);
    }

    private static SeriesPanel Panel(
        string title, IReadOnlyList<HeadCost> costs, Func<HeadCost, double?> ours, Func<HeadCost, double?> theirs)
    {
        Series[] curves = [Curve("libtorch", "torch", costs, theirs), Curve("LossGen", "ours", costs, ours)];
        Series[] known = [.. curves.Where(static curve => curve.Points.Count > 0)];
        LogScale scale = new(known.SelectMany(static curve => curve.Values));
        PanelAxis axis = new(
            "tokens", Math.Log2(costs[0].Tokens), Math.Log2(costs[^1].Tokens),
            [.. costs.Select(static cost => cost.Tokens)
                .Select(static tokens => (Math.Log2(tokens), FormattableString.Invariant($"{tokens:N0}")))]);
        return new(title, known, axis, scale, PanelHeight);
    }

    private static Series Curve(
        string name, string looks, IReadOnlyList<HeadCost> costs, Func<HeadCost, double?> value)
        => new(name, looks, [.. costs.Where(cost => value(cost) is not null)
            .Select(cost => (Math.Log2(cost.Tokens), value(cost)!.Value))]);
}
