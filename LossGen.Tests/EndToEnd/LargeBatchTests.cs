using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Vocabularies of language models, and batches of many rows.</summary>
public class LargeBatchTests
{
    public static TheoryData<string> Unbounded => KernelCatalog.Names(kernel => kernel.Accepts(1000));

    public static TheoryData<string> Kernels => KernelCatalog.Names(_ => true);

    [Theory]
    [MemberData(nameof(Unbounded))]
    public void LargeVocabularies(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        OracleComparison.Check(kernel, Batches.For(kernel, 1000, 6));
        OracleComparison.Check(kernel, Batches.For(kernel, 50_257, 2, RowKind.WideGaussian));
        OracleComparison.Check(kernel, Batches.For(kernel, 128_256, 1, RowKind.WideGaussian));
    }

    // The oracle alone takes seconds for such a row.
    [Theory]
    [Trait("Category", "Exhaustive")]
    [InlineData("PlainKernels.SingleMean")]
    [InlineData("PlainKernels.DoubleMean")]
    [InlineData("PlainKernels.HalfMean")]
    [InlineData("ClassCountKernels.SingleWeightedParameter")]
    [InlineData("ClassCountKernels.DoubleWeightedParameter")]
    public void AMillionClasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        const int classes = 1 << 20;
        foreach (RowKind kind in AdversarialRows.Kinds)
        {
            var random = new SplitMix((ulong)kind);
            int target = random.Next(classes);
            double[] row = AdversarialRows.Create(kind, classes, target, kernel.Shape.Storage, random);
            OracleComparison.Check(kernel, new Batch(kernel.Shape.Storage, classes, [row], [target]), $"{kind} rows");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ManyRows(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int classes = kernel.Accepts(7) ? 7 : kernel.Shape.Options.Classes;
        OracleComparison.Check(kernel, Batches.For(kernel, classes, 1500, RowKind.WideGaussian));
    }
}
