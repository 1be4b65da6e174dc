using LossGen.Numerics.V1;

namespace LossGen.Benchmarks.Ratios;

/// <summary>The three products of a chunk of a head by themselves, without the softmax between them.</summary>
internal sealed class HeadProducts : IDisposable
{
    private readonly HeadBatch<float> _batch;
    private readonly LinearChunk<float, float> _chunk;

    public HeadProducts(int rows, int features, int classes)
    {
        _batch = new(rows, features, classes, static value => (float)value);
        _chunk = new(new(rows, features, classes), -1, false);
        for (var row = 0; row < rows && !_chunk.IsFull; row++)
        {
            _chunk.Add(row, true);
        }

        Operations = 2.0 * _chunk.Count * features * classes;
        ComputeLogits();
    }

    /// <summary>Multiplications and additions of one product.</summary>
    public double Operations { get; }

    public void ComputeLogits() => _chunk.ComputeLogits(_batch.Hidden, _batch.Weight);

    /// <summary>Adds to the gradient of the weights, from what is in the place of the logits.</summary>
    public void AddWeightGradient() => _chunk.AddWeightGradient<float>(_batch.Hidden, _batch.WeightGradient);

    public void ComputeHiddenGradient() => _chunk.ComputeHiddenGradient<float>(_batch.Weight, _batch.HiddenGradient);

    /// <summary>All three.</summary>
    public void Run()
    {
        ComputeLogits();
        AddWeightGradient();
        ComputeHiddenGradient();
    }

    /// <inheritdoc/>
    public void Dispose() => _chunk.Dispose();
}
