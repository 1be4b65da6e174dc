namespace LossGen.Ranks.Tests.Kernels;

/// <summary>What kernels are given: all classes, or one rank's.</summary>
public sealed record RankBatch<T>
{
    public required int Classes { get; init; }

    /// <summary>The elements from one row to the next.</summary>
    public required int Stride { get; init; }

    /// <summary>N rows of the classes, without gaps.</summary>
    public required T[] Logits { get; init; }

    /// <summary>The same, the stride apart.</summary>
    public required T[] Padded { get; init; }

    public required int[] Targets { get; init; }

    public long[] LongTargets => [.. Targets.Select(static target => (long)target)];

    /// <summary>Keys that count from 1; 0 stands for a target that is missing.</summary>
    public uint[] Keys => [.. Targets.Select(static target => target == 0 ? 0 : (uint)target + 1)];

    public required T[] ClassWeights { get; init; }

    public required T[] SampleWeights { get; init; }

    public required T[] Upstream { get; init; }

    public int Rows => Targets.Length;

    /// <summary>The batch of one rank.</summary>
    public RankBatch<T> Slice(int first, int classes)
    {
        var stride = classes + 3;
        var logits = new T[Rows * classes];
        var padded = new T[Rows * stride];
        for (var row = 0; row < Rows; row++)
        {
            var part = Logits.AsSpan((row * Classes) + first, classes);
            part.CopyTo(logits.AsSpan(row * classes));
            part.CopyTo(padded.AsSpan(row * stride));
        }

        return this with
        {
            Classes = classes,
            Stride = stride,
            Logits = logits,
            Padded = padded,
            ClassWeights = ClassWeights[first..(first + classes)],
        };
    }
}
