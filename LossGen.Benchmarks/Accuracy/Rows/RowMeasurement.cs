using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Rows;

/// <summary>Compares what a kernel computes for a batch with the oracle.</summary>
internal sealed class RowMeasurement
{
    private readonly MeasuredKernel kernel;
    private readonly RowBatch batch;
    private readonly LossResult result;
    private readonly CrossEntropyOracle oracle;

    private RowMeasurement(MeasuredKernel kernel, RowBatch batch)
    {
        this.kernel = kernel;
        this.batch = batch;
        oracle = batch.OracleOf(kernel.Options, kernel.IsWeighted);
        result = kernel.Run(batch);
    }

    // A double's loss may be infinite before its weight brings it back; docs/numerics.md names it.
    private bool MayOverflow
        => kernel.Storage == IeeeFormat.Double && batch.Kind == RowKind.FullSpread
            && (kernel.IsSmoothed || kernel.IsWeighted);

    private bool HasExactFactor => !kernel.IsWeighted && kernel.Storage != IeeeFormat.Half;

    public static RowErrors Of(MeasuredKernel kernel, RowBatch batch)
    {
        RowMeasurement measurement = new(kernel, batch);
        var errors = measurement.OfLosses();
        for (var row = 0; row < batch.Count; row++)
        {
            errors = errors.Or(measurement.OfGradient(row));
        }

        return errors;
    }

    private RowErrors OfLosses()
    {
        if (MayOverflow)
        {
            return RowErrors.None;
        }

        var loss = Enumerable.Range(0, batch.Count)
            .Max(row => Distance(kernel.LossStorage, oracle.Loss(row), result.Losses[row]));
        var reduced = kernel.Options.Reduction == Reduction.None
            ? 0
            : Distance(kernel.LossStorage, oracle.Reduce(result.Losses.Select(value => (Quad)value)), result.Value);
        return RowErrors.None with { Loss = loss, Reduced = reduced };
    }

    private RowErrors OfGradient(int row)
    {
        var gradient = result.Gradient.AsSpan(row * batch.Classes, batch.Classes);
        double target = 0, offTarget = 0;
        var sum = Quad.Zero;
        for (var c = 0; c < gradient.Length; c++)
        {
            var distance = Distance(kernel.Storage, oracle.Gradient(row, c), gradient[c]);
            sum += gradient[c];
            (target, offTarget) = c == batch.Targets[row]
                ? (distance, offTarget)
                : (target, Math.Max(offTarget, distance));
        }

        var rowSum = HasExactFactor ? Math.Abs(sum.ToDouble()) / UlpOfFactor() : 0;
        return new(0, target, offTarget, 0, rowSum);
    }

    // What p is multiplied by: all that is pushed back in a row adds up to it.
    private double UlpOfFactor()
    {
        var factor = kernel.Options.Reduction == Reduction.Mean ? 1.0 / batch.Count : 1;
        return Math.ScaleB(factor, 1 - kernel.Arithmetic.Precision);
    }

    private double Distance(IeeeFormat stored, Expected expected, double actual)
        => stored.Precision < kernel.Arithmetic.Precision
            ? UlpDistance.MeasureRounded(stored, kernel.Arithmetic, expected.Value, actual, expected.Size)
            : UlpDistance.Measure(stored, expected.Value, actual, expected.Size);
}
