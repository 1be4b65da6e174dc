using System.Numerics;
using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Ranks.Tests.Kernels;
using Xunit;

namespace LossGen.Ranks.Tests.Kit;

/// <summary>Holds what ranks compute to the distances from the exact values that one process keeps.</summary>
internal sealed class OracleAssert<T>
    where T : unmanaged, INumber<T>
{
    private static readonly IeeeFormat Format = IeeeFormat.Of(typeof(T));
    private static readonly bool IsDouble = typeof(T) == typeof(double);

    private readonly OracleCase _case;
    private readonly RankBatch<T> _batch;
    private readonly SoftmaxRow[] _rows;
    private readonly CrossEntropyOracle _oracle;

    public OracleAssert(OracleCase kernel, RankBatch<T> batch)
    {
        (_case, _batch) = (kernel, batch);
        double[] logits = Doubles(batch.Logits);
        _rows = [.. Enumerable.Range(0, batch.Rows).Select(row => new SoftmaxRow(
            logits[(row * batch.Classes)..((row + 1) * batch.Classes)], kernel.Scale, kernel.Softcap))];
        LossInput input = new(
            _rows,
            [.. batch.Targets.Select(static target => (long)target)],
            kernel.IsWeighted ? Doubles(batch.ClassWeights) : null)
        {
            SampleWeights = kernel.HasSampleWeights ? Doubles(batch.SampleWeights) : null,
            Upstream = kernel.HasUpstream ? Doubles(batch.Upstream) : null,
        };
        _oracle = new(input, kernel.Options);
    }

    private double OfLoss => (IsDouble ? 2.7 : 1.5) + _case.MoreOfLoss;

    private double OfGradient => (IsDouble ? 3 : 2.6) + _case.MoreOfGradient;

    /// <summary>Compares what all ranks have alike.</summary>
    public void Rows(RankOutputs<T> found)
    {
        for (var row = 0; row < _batch.Rows; row++)
        {
            if (_case.HasLosses)
            {
                Near(_oracle.Loss(row), found.Losses[row], OfLoss, $"losses[{row}]");
            }

            if (_case.HasLogSumExp)
            {
                Near(_rows[row].LogSumExpOfAny, found.LogSumExp[row], IsDouble ? 3 : 1.5, $"logSumExp[{row}]");
            }

            if (_case.HasEntropies)
            {
                Near(_rows[row].EntropyOfAny, found.Entropies[row], 2 * OfLoss, $"entropies[{row}]");
            }
        }
    }

    /// <summary>Compares what a rank has of its own classes.</summary>
    public void Classes(RankOutputs<T> found, int first, int classes)
    {
        for (var at = 0; at < _batch.Rows * classes; at++)
        {
            var (row, column) = (at / classes, first + (at % classes));
            if (_case.HasGradient)
            {
                var expected = _oracle.Gradient(row, column).Plus(Expected.Of(_case.Prior));
                Near(expected, found.Gradient[at], OfGradient, $"gradient[{row}, {column}]");
            }

            if (_case.HasProbabilities)
            {
                Near(
                    Expected.Of(_rows[row].Probability(column)), found.Probabilities[at], OfGradient,
                    $"probabilities[{row}, {column}]");
                Near(
                    Expected.Of(-_rows[row].NegativeLogProbability(column)), found.LogProbabilities[at], OfLoss + 0.1,
                    $"logProbabilities[{row}, {column}]");
            }
        }
    }

    private void Near(Expected expected, T found, double ulps, string what)
    {
        var distance = UlpDistance.Measure(Format, expected.Value, double.CreateChecked(found), expected.Size);
        Assert.True(
            distance <= ulps, $"{_case}, {what}: {found} is {distance:F2} ulps from {expected.Value}, not {ulps:F2}");
    }

    private static double[] Doubles(T[] values) => [.. values.Select(double.CreateChecked)];
}
