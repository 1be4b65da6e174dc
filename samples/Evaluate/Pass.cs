namespace Evaluate;

/// <summary>Computes some rows at a time, and keeps what it found.</summary>
internal sealed class Pass<T>(
    MappedTensor logits, MappedTensor? gradient, long[] targets, int classes, long ignoreIndex,
    ForwardKernel<T> forward, BackwardKernel<T> backward, Func<T, float> widen)
    where T : unmanaged
{
    private readonly float _weight = 1f / targets.Count(target => target != ignoreIndex);

    public Result Result { get; } = new();

    public void Run(int first, int count)
    {
        var rows = logits.Rows<T>(first, count, classes);
        var ofRows = targets.AsSpan(first, count);
        var (losses, logSumExp, predictions) = (new float[count], new float[count], new int[count]);
        forward(rows, ofRows, ignoreIndex, losses, logSumExp, predictions);
        for (var row = 0; row < count; row++)
        {
            if (ofRows[row] == ignoreIndex)
            {
                Result.Ignore();
                continue;
            }

            var top = widen(rows[row * classes + predictions[row]]);
            Result.Add(losses[row], predictions[row] == ofRows[row], Math.Exp(top - logSumExp[row]));
        }

        if (gradient is not null)
        {
            var weights = new float[count];
            weights.AsSpan().Fill(_weight);
            backward(rows, ofRows, ignoreIndex, weights, gradient.Rows<T>(first, count, classes));
        }
    }
}
