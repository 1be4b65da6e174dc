using System.Collections.Concurrent;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Batches that many kernels share, with what the oracle has computed for their rows.</summary>
internal static class Batches
{
    private static readonly ConcurrentDictionary<(IeeeFormat, int, int, RowKind?, int), Lazy<Batch>> Shared = new();

    private static readonly ConcurrentDictionary<(IeeeFormat, string, int, int), Lazy<Batch>> Special = new();

    /// <summary>
    /// A batch with rows of one kind, or of every kind in turn. The first row counts, a later one is ignored in places.
    /// </summary>
    public static Batch Get(IeeeFormat format, int classes, int count, RowKind? kind, int largestTarget)
    {
        int bound = largestTarget >= classes ? classes : largestTarget + 1;
        return Shared.GetOrAdd(
            (format, classes, count, kind, bound),
            key => new(() => Create(key.Item1, key.Item2, key.Item3, key.Item4, key.Item5))).Value;
    }

    /// <summary>As <see cref="Get"/>, for the targets that a kernel can take.</summary>
    public static Batch For(Kernel kernel, int classes, int count, RowKind? kind = null)
        => Get(kernel.Shape.Storage, classes, count, kind, kernel.LargestTarget);

    /// <summary>
    /// A batch of plain rows that gives every kernel of its format the same work: no row is ignored, class 1 (the
    /// ignore index of some) is no target, and every integer type holds the targets.
    /// </summary>
    public static Batch Common(IeeeFormat format, int classes, int count)
    {
        var random = new SplitMix((ulong)((classes * 1000) + count));
        int[] targets = [.. Enumerable.Range(0, count).Select(_ => random.Next(Math.Min(classes, 100)))];
        targets = Array.ConvertAll(targets, target => target == 1 ? 0 : target);
        IEnumerable<double[]> rows = targets.Select(
            (target, i) => AdversarialRows.Create((RowKind)(i % 7), classes, target, format, random));
        return new Batch(format, classes, [.. rows], targets);
    }

    /// <summary>A batch that a test describes and makes, for the targets that a kernel can take.</summary>
    public static Batch Described(Kernel kernel, int classes, string description, Func<Batch> create)
        => Special.GetOrAdd(
            (kernel.Shape.Storage, description, classes, int.Min(kernel.LargestTarget, classes)),
            _ => new(create)).Value;

    private static Batch Create(IeeeFormat format, int classes, int count, RowKind? kind, int targetBound)
    {
        var random = new SplitMix((ulong)((classes * 64) + count));
        var rows = new double[count][];
        var targets = new int[count];
        for (int i = 0; i < count; i++)
        {
            int target = i == 0 ? targetBound - 1 : random.Next(targetBound);
            RowKind rowKind = kind ?? AdversarialRows.Kinds[(classes + i) % AdversarialRows.Kinds.Count];
            rows[i] = AdversarialRows.Create(rowKind, classes, target, format, random);
            targets[i] = i % 4 == 2 ? Batch.Ignored : target;
        }

        return new Batch(format, classes, rows, targets);
    }
}
