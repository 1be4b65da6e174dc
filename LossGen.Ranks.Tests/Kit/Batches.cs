using System.Numerics;
using LossGen.Ranks.Tests.Kernels;

namespace LossGen.Ranks.Tests.Kit;

/// <summary>Batches with targets in every slice, ignored rows, and weights of which some are 0.</summary>
internal static class Batches
{
    /// <summary>A batch, the same for every call with the same numbers.</summary>
    public static RankBatch<T> Draw<T>(int rows, int classes, int seed = 1)
        where T : unmanaged, INumber<T>
    {
        Random random = new(seed);
        T Number(double low, double high) => T.CreateChecked((low + ((high - low) * random.NextDouble())));
        T[] logits = [.. Enumerable.Range(0, rows * classes).Select(_ => Number(-9, 9))];
        RankBatch<T> batch = new()
        {
            Classes = classes,
            Stride = classes,
            Logits = logits,
            Padded = logits,
            Targets = [.. Enumerable.Range(0, rows).Select(row => row % 5 == 4 ? 0 : random.Next(classes))],
            ClassWeights = [.. Enumerable.Range(0, classes).Select(c => c % 11 == 3 ? T.Zero : Number(0.2, 2))],
            SampleWeights = [.. Enumerable.Range(0, rows).Select(row => row % 6 == 5 ? T.Zero : Number(0.2, 2))],
            Upstream = [.. Enumerable.Range(0, rows).Select(_ => Number(-2, 2))],
        };

        // Where the target is the maximum, and where the maximum is there twice.
        for (var row = 0; row + 1 < rows; row += 3)
        {
            logits[(row * classes) + batch.Targets[row]] = T.CreateChecked(10);
            logits[((row + 1) * classes) + (classes / 3)] = T.CreateChecked(11);
            logits[((row + 1) * classes) + classes - 1] = T.CreateChecked(11);
        }

        return batch;
    }
}
