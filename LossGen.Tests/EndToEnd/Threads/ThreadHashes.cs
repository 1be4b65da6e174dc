using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;

namespace LossGen.Tests.EndToEnd.Threads;

/// <summary>The bits of kernels of planes and of threads, as hashes.</summary>
internal static class ThreadHashes
{
    // Tiles and a rest in each of three planes.
    private static readonly Sizes OneBlock = new(
        "one block",
        [.. new[] { 1, 2, 3, 5, 10, 21, 33, 64, 100 }.Select(static classes => new Samples(3, 37, classes))]);

    // A thread takes 65,536 elements at a time: four blocks, of which the last is short. None ends where a plane does.
    private static readonly Sizes[] FourBlocks =
        [new("four blocks of 21 classes", [new(2, 4_700, 21)]), new("four blocks of 10 classes", [new(3, 6_560, 10)])];

    // So long that threads share a row: two share one, four share one of two rows.
    private static readonly Sizes[] LongRows =
        [new(
            "a row of 140,001 classes", [new(1, 1, 140_001)]), new("two rows of 300,001 classes",
            [new(2, 1, 300_001)])];

    /// <summary>The hashes of every family; its members are held to the first of them, bit by bit.</summary>
    public static IEnumerable<string> OfFamilies()
        => from family in ThreadCatalog.Families
           from sizes in FourBlocks.Prepend(OneBlock).Concat(LongRows)
           from hash in Of(family.Name, [.. family.Members.Where(kernel => IsOf(kernel, sizes))], sizes)
           select hash;

    /// <summary>
    /// The hashes of each kernel whose rows go over threads, where there are rows for several of them.
    /// </summary>
    public static IEnumerable<string> OfThreads()
        => from family in ThreadCatalog.Families
           from kernel in family.Members
           where kernel.Shape.Options.Parallel
           from sizes in FourBlocks.Concat(LongRows)
           where IsOf(kernel, sizes)
           from hash in Of(family.Name, [kernel], sizes)
           select hash;

    // Rows of many blocks, once for a kernel: of the number of classes that it is made for, or else of 21.
    private static bool IsOf(Kernel kernel, Sizes sizes)
        => sizes == OneBlock
            || (LongRows.Contains(sizes) ? IsOfLongRows(kernel) : sizes.All[0].Classes == Sweep.SomeClasses(kernel));

    private static bool IsOfLongRows(Kernel kernel)
        => kernel.Name.StartsWith(nameof(LongRowKernels) + ".", StringComparison.Ordinal);

    private static List<string> Of(string family, IReadOnlyList<Kernel> kernels, Sizes sizes)
    {
        var hashes = new SortedDictionary<string, BitHash>(StringComparer.Ordinal);
        foreach ((string output, double[] values) in sizes.All.SelectMany(size => OutputsOf(kernels, size)))
        {
            hashes.TryAdd(output, new BitHash());
            hashes[output].Append(values);
        }

        return [.. hashes.Select(pair => $"{family}, {sizes.Title}, {pair.Key}: {Finish(pair.Value)}")];
    }

    private static IReadOnlyDictionary<string, double[]> OutputsOf(IReadOnlyList<Kernel> kernels, Samples size)
    {
        KernelOutputs? all = null;
        foreach (Kernel kernel in kernels.Where(kernel => kernel.Accepts(size.Classes)))
        {
            Batch batch = Batches.Common(kernel.Shape.Storage, size.Classes, size.Count * size.Inner);
            KernelOutputs outputs = KernelOutputs.Of(kernel, batch, size.Count);
            all?.AssertSameBits(outputs);
            all = all?.CompletedBy(outputs) ?? outputs;
        }

        return all?.Values ?? new Dictionary<string, double[]>();
    }

    private static string Finish(BitHash hash)
    {
        using (hash)
        {
            return hash.Finish();
        }
    }

    private sealed record Samples(int Count, int Inner, int Classes);

    private sealed record Sizes(string Title, IReadOnlyList<Samples> All);
}
