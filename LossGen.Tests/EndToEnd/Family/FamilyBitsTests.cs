using LossGen.Oracle.Depth;
using LossGen.Oracle.Memory;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>
/// The same bits whatever the width, the place in memory, the other outputs and the neighbours; inaccessible pages
/// stand directly before and after every span.
/// </summary>
[Trait("Category", "Light")]
public class FamilyBitsTests
{
    private static readonly int[] ClassCounts = [1, 2, 3, 5, 8, 10, 16, 37, 64, 100, 257, 1000];

    public static TheoryData<string> Kernels => FamilyCatalog.Names();

    public static TheoryData<string> Kins => [.. FamilyCatalog.All.Select(kernel => kernel.Kin).Distinct()];

    [Theory]
    [MemberData(nameof(Kins))]
    public void EveryWidthGivesTheSameBits(string kin)
    {
        foreach (int classes in ClassCounts)
        {
            FamilyKernel[] kernels =
                [.. FamilyCatalog.All.Where(kernel => kernel.Kin == kin && kernel.Accepts(classes))];
            if (kernels.Length > 0)
            {
                FamilyBatch batch = FamilyBatch.Of(kernels[0], classes, 20);
                FamilyOutcome first = Execute(kernels[0], batch);
                Assert.All(
                    kernels.Skip(1),
                    kernel => first.AssertSameBits(Execute(kernel, batch), $"{kernel}, C = {classes}"));
            }
        }
    }

    [Theory]
    [InlineData("SoftmaxKernels")]
    [InlineData("LogSoftmaxKernels")]
    public void OneDirectionGivesTheBitsOfBoth(string type)
    {
        foreach (string element in (string[])["Single", "Double", "Half"])
        {
            FamilyKernel both = FamilyCatalog.Find($"{type}.{element}_Both_Auto");
            FamilyBatch batch = FamilyBatch.Of(both, 100, 20);
            FamilyOutcome outcome = Execute(both, batch);
            outcome.AssertSameBits(Execute(FamilyCatalog.Find($"{type}.{element}_Forward_Auto"), batch), element);
            outcome.AssertSameBits(Execute(FamilyCatalog.Find($"{type}.{element}_Backward_Auto"), batch), element);
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EverySizeAtBothEdgesAndInPlace(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        IEnumerable<int> sizes = Sweep.IsNative && TestDepth.IsDeep
            ? Enumerable.Range(1, 140)
            : ClassCounts.Where(c => c <= 100);
        foreach (int classes in sizes.Where(kernel.Accepts))
        foreach (int rows in (int[])[classes % 4, 20])
        {
            FamilyBatch batch = FamilyBatch.Of(kernel, classes, rows, RowKind.Masked);
            FamilyOutcome expected = Execute(kernel, batch);
            using var atStart = new FamilyRun(kernel) { Placement = Placement.AtStart };
            expected.AssertSameBits(atStart.Execute(batch), $"C = {classes}, at the start");
            foreach (KernelRole output in InPlaceOutputs(kernel))
            {
                using var inPlace = new FamilyRun(kernel) { InPlace = output };
                expected.AssertSameBits(inPlace.Execute(batch), $"C = {classes}, {output} in place");
            }
        }
    }

    [Fact]
    public void BitsAreThoseWrittenDown()
        => GoldenHashes.Of("EndToEnd/Family").AssertAre(
            [.. FamilyCatalog.All.GroupBy(kernel => kernel.Kin).SelectMany(HashesOf).Order(StringComparer.Ordinal)]);

    private static IEnumerable<string> HashesOf(IGrouping<string, FamilyKernel> kin)
    {
        FamilyKernel kernel = kin.First(candidate => candidate.Accepts(1) || kin.Count() == 1);
        var hashes = new SortedDictionary<string, BitHash>(StringComparer.Ordinal);
        foreach (int classes in ClassCounts.Where(kernel.Accepts))
        {
            FamilyOutcome outcome = Execute(kernel, FamilyBatch.Of(kernel, classes, 20));
            foreach ((string output, double[] values) in outcome.Outputs
                .Select(pair => ($"{pair.Key}", pair.Value)).Append(("Result", [outcome.Result])))
            {
                hashes.TryAdd(output, new BitHash());
                hashes[output].Append(values);
            }
        }

        foreach ((string output, BitHash hash) in hashes.Where(pair => kernel.Shape.HasResult || pair.Key != "Result"))
        {
            using (hash)
            {
                yield return $"{kin.Key}, {output}: {hash.Finish()}";
            }
        }
    }

    private static IEnumerable<KernelRole> InPlaceOutputs(FamilyKernel kernel)
        => kernel.Shape.Has(KernelRole.Logits) ? kernel.Written.Where(role => role != KernelRole.Losses) : [];

    private static FamilyOutcome Execute(FamilyKernel kernel, FamilyBatch batch)
    {
        using var run = new FamilyRun(kernel);
        return run.Execute(batch);
    }
}
