using LossGen.Oracle.Depth;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Kernels that compute the same loss give the same bits, whatever their vector width, their target type, the way
/// they know C or the label smoothing, and their other outputs.
/// </summary>
[Trait("Category", "Light")]
public class EquivalenceTests
{
    public static TheoryData<string> Families =>
    [
        .. KernelFamily.All.Where(family => family.Members.Count > 1 && TestDepth.Takes(family.Name, 2))
            .Select(family => family.Name),
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public void SameBits(string name)
    {
        KernelFamily family = KernelFamily.All.Single(candidate => candidate.Name == name);
        foreach (int classes in KernelFamily.ClassCounts.Union(family.ConstantCounts))
        {
            Batch batch = Batches.Common(family.Format, classes, Sweep.TileAndRest);
            KernelOutputs? first = null;
            foreach (Kernel kernel in family.Members.Where(member => member.Accepts(classes)))
            {
                KernelOutputs outputs = KernelOutputs.Of(kernel, batch);
                first ??= outputs;
                first.AssertSameBits(outputs);
                first = first.CompletedBy(outputs);
            }
        }
    }

    [Theory]
    [InlineData(typeof(float))]
    [InlineData(typeof(double))]
    [InlineData(typeof(Half))]
    public void SomeFamilyHasEveryVectorWidth(Type element)
        => Assert.Contains(
            KernelFamily.All.Where(family => family.Format == IeeeFormat.Of(element)),
            family => family.Members.Select(kernel => kernel.Shape.Options.VectorWidth).Distinct().Count() == 5);
}
