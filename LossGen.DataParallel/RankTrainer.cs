using LossGen.Demo.Data;
using LossGen.Demo.Model;

namespace LossGen.DataParallel;

/// <summary>
/// Every rank holds the whole network and computes some blocks of the rows of each batch. Loss and gradients are those
/// of the whole batch on every rank, so that all of them take the same step and stay the same: no weight is ever sent.
/// </summary>
internal sealed class RankTrainer
{
    private const int BatchSize = 64;
    private const int RowsPerBlock = 8;
    private const int HiddenUnits = 48;
    private const double LearningRate = 0.1;
    private const double Momentum = 0.9;

    private readonly IRankGroup _group;
    private readonly DigitSplit _digits;
    private readonly Matrix<double> _inputs;
    private readonly Network<double> _network;
    private readonly MomentumOptimizer<double> _optimizer;
    private readonly Random _random;
    private readonly int[] _order;

    // The loss, and the gradients of all parameters.
    private readonly double[] _block;

    public RankTrainer(IRankGroup group, int seed)
    {
        _group = group;
        _digits = DigitSplit.Shuffle(DigitsFile.ReadEmbedded(), seed);
        _inputs = _digits.Training.ToInputs<double>();
        _network = new(DigitSet.PixelCount, HiddenUnits, DigitSet.Classes, seed);
        _optimizer = new(_network.Parameters, Momentum);
        _random = new(seed);
        _order = [.. Enumerable.Range(0, _digits.Training.Count)];
        _block = new double[1 + _network.Parameters.Sum(static one => one.Values.Values.Length)];
    }

    /// <summary>The weights, the same on every rank.</summary>
    public double[] Weights => [.. _network.Parameters.SelectMany(static one => one.Values.Values.ToArray())];

    /// <summary>Learns from all digits once, in an order that all ranks draw alike.</summary>
    /// <returns>The mean loss of the rows.</returns>
    public double RunEpoch()
    {
        _random.Shuffle(_order);
        double sum = 0;
        for (var start = 0; start < _order.Length; start += BatchSize)
        {
            var rows = int.Min(BatchSize, _order.Length - start);
            sum += rows * Step(_order.AsSpan(start, rows));
        }

        return sum / _order.Length;
    }

    /// <summary>Measures the network on digits that it does not learn from.</summary>
    public (double Loss, int Correct, int Count) Test()
    {
        var logits = _network.Forward(_digits.Test.ToInputs<double>()).Logits;
        var loss = DigitKernels.Test(logits.Values, _digits.Test.Labels, out var correct);
        return (loss, correct, _digits.Test.Count);
    }

    private double Step(ReadOnlySpan<int> batch)
    {
        BlockSum sum = new(_group, _block.Length);
        for (var first = 0; first < batch.Length; first += RowsPerBlock * _group.Count)
        {
            var start = first + (_group.Rank * RowsPerBlock);
            var rows = int.Clamp(batch.Length - start, 0, RowsPerBlock);
            sum.AddRound(rows == 0 ? [] : Block(batch.Slice(start, rows), batch.Length));
        }

        TakeGradients(sum.Value[1..]);
        _optimizer.Step(LearningRate);
        return sum.Value[0];
    }

    private double[] Block(ReadOnlySpan<int> rows, int rowsOfBatch)
    {
        var targets = new int[rows.Length];
        for (var i = 0; i < targets.Length; i++)
        {
            targets[i] = _digits.Training.Labels[rows[i]];
        }

        var activations = _network.Forward(_inputs.Gather(rows));
        Matrix<double> gradient = new(rows.Length, DigitSet.Classes);
        _block[0] = DigitKernels.Training(activations.Logits.Values, targets, gradient.Values, rowsOfBatch);
        _network.Backward(activations, gradient);
        var rest = _block.AsSpan(1);
        foreach (var parameter in _network.Parameters)
        {
            parameter.Gradient.Values.CopyTo(rest);
            rest = rest[parameter.Gradient.Values.Length..];
        }

        return _block;
    }

    private void TakeGradients(ReadOnlySpan<double> gradients)
    {
        foreach (var parameter in _network.Parameters)
        {
            var own = parameter.Gradient.Values;
            gradients[..own.Length].CopyTo(own);
            gradients = gradients[own.Length..];
        }
    }
}
