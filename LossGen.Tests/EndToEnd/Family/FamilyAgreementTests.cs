using LossGen.Oracle.Depth;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>Every kernel of the family against the oracle: outputs and results within the promised ulps.</summary>
[Trait("Category", "Light")]
public class FamilyAgreementTests
{
    private static readonly int[] FewClasses = [1, 2, 3, 5, 8, 10, 16, 17, 33, 37, 64, 65, 100, 257];

    // One of each kin: FamilyBitsTests holds the others to its bits.
    public static TheoryData<string> Kernels
        => [.. TestDepth.Some(FamilyCatalog.All.GroupBy(kernel => kernel.Kin).Select(kin => kin.First().Name), 8)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryNumberOfClasses(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        IEnumerable<int> sizes = Sweep.IsNative && TestDepth.IsDeep ? Enumerable.Range(1, 130) : FewClasses;
        foreach (int classes in sizes.Where(kernel.Accepts))
        {
            FamilyComparison.Check(kernel, FamilyBatch.Of(kernel, classes, 1 + (classes % 5)), "every kind of row");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryKindOfRow(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in FewClasses.Where(kernel.Accepts))
        {
            foreach (RowKind kind in AdversarialRows.Kinds)
            {
                FamilyComparison.Check(kernel, FamilyBatch.Of(kernel, classes, 6, kind), $"{kind} rows");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ALargeVocabularyAndNoRows(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in new[] { 10, 5000, 70_000 }.Where(kernel.Accepts))
        {
            FamilyComparison.Check(kernel, FamilyBatch.Of(kernel, classes, 1, RowKind.WideGaussian), "one row");
            FamilyComparison.Check(kernel, FamilyBatch.Of(kernel, classes, 0), "no rows");
        }
    }
}
