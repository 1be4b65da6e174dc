using LossGen.Benchmarks.Accuracy.Rows;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>The largest distances by kind of row: which rows a kernel finds hard.</summary>
internal static class KindTable
{
    private const string ToTheRight = "-:";

    public static void Write(TextWriter writer, IEnumerable<RowFinding> findings)
        => FigureTable.Write(
            writer,
            ["type", "rows", "loss", "at the target", "off the target", "sum or mean", "row's sum"],
            ["-", "-", ToTheRight, ToTheRight, ToTheRight, ToTheRight, ToTheRight],
            from found in findings
            group found.Errors by (found.Kernel.Storage, found.Kernel.IsSmoothed, found.Kind) into kind
            orderby kind.Key.Storage.Precision, kind.Key.IsSmoothed, kind.Key.Kind
            let worst = kind.Aggregate((errors, other) => errors.Or(other))
            select new[]
            {
                FigureTable.NameOf(kind.Key.Storage) + (kind.Key.IsSmoothed ? ", smoothed" : ""),
                kind.Key.Kind.ToString(),
                $"{worst.Loss:F3}", $"{worst.Target:F3}", $"{worst.OffTarget:F3}", $"{worst.Reduced:F3}",
                $"{worst.RowSum:F3}",
            });
}
