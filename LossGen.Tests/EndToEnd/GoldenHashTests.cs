using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// The bits of every family of kernels are written down, so that runs on other processors, operating systems and
/// vector widths compare with this one.
/// </summary>
[Trait("Category", "Light")]
public class GoldenHashTests
{
    [Fact]
    public void BitsAreThoseWrittenDown()
        => GoldenHashes.Of("EndToEnd").AssertAre(
            [.. KernelFamily.All.SelectMany(HashesOf).Order(StringComparer.Ordinal)]);

    private static IEnumerable<string> HashesOf(KernelFamily family)
    {
        var hashes = new SortedDictionary<string, BitHash>(StringComparer.Ordinal);
        foreach (int classes in KernelFamily.ClassCounts)
        {
            foreach ((string output, double[] values) in OutputsOf(family, classes))
            {
                hashes.TryAdd(output, new BitHash());
                hashes[output].Append(values);
            }
        }

        foreach ((string output, BitHash hash) in hashes)
        {
            using (hash)
            {
                yield return $"{family.Name}, {output}: {hash.Finish()}";
            }
        }
    }

    // EquivalenceTests proves that it does not matter which kernel gives an output.
    private static IReadOnlyDictionary<string, double[]> OutputsOf(KernelFamily family, int classes)
    {
        Batch batch = Batches.Common(family.Format, classes, Sweep.TileAndRest);
        return MembersOf(family)
            .Where(kernel => kernel.Accepts(classes))
            .Select(kernel => KernelOutputs.Of(kernel, batch))
            .Aggregate((KernelOutputs?)null, (all, next) => all?.CompletedBy(next) ?? next)?.Values
            ?? new Dictionary<string, double[]>();
    }

    // What was written down for a family stays what it was when kernels of rows turn out to belong to it.
    private static IEnumerable<Kernel> MembersOf(KernelFamily family)
    {
        IEnumerable<Kernel> others = family.Members.Where(
            kernel => !kernel.Name.StartsWith(nameof(RowKernels), StringComparison.Ordinal));
        return others.Any() ? others : family.Members;
    }
}
