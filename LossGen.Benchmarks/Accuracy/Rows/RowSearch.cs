using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Rows;

/// <summary>Runs every kernel on every kind of row, from one class to 2^20.</summary>
internal static class RowSearch
{
    private const int Largest = 1 << 20;

    private static readonly IeeeFormat[] Formats = [IeeeFormat.Single, IeeeFormat.Double, IeeeFormat.Half];

    private static readonly int[] Classes =
        [1, 2, 3, 5, 8, 10, 12, 16, 17, 31, 32, 33, 64, 100, 257, 1_000, 4_096, 50_257];

    // The oracle takes seconds for one row of the largest size.
    private static readonly RowKind[] LargestKinds = [RowKind.WideGaussian, RowKind.ConfidentBy16];

    /// <param name="isThorough">
    /// Whether each kind has ten times the rows, and the largest size all of the kinds.
    /// </param>
    public static IReadOnlyList<RowFinding> Run(bool isThorough)
    {
        var elements = isThorough ? 120_000 : 12_000;
        var shapes =
            from format in Formats
            from classes in Classes.Append(Largest)
            from kind in classes < Largest || isThorough ? AdversarialRows.Kinds : LargestKinds
            orderby classes descending
            select (format, classes, kind);
        return
        [
            .. shapes.AsParallel().WithMergeOptions(ParallelMergeOptions.NotBuffered).SelectMany(shape => Measure(
                new RowBatch(shape.format, shape.kind, shape.classes, 1 + (elements / shape.classes)))),
        ];
    }

    private static List<RowFinding> Measure(RowBatch batch)
        =>
        [
            .. KernelSet.All
                .Where(kernel => kernel.Storage == batch.Format && kernel.Accepts(batch.Classes))
                .Select(kernel => new RowFinding(kernel, batch.Kind, batch.Classes, RowMeasurement.Of(kernel, batch))),
        ];
}
