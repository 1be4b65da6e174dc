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
        OracleComparison.Check(kernel, Batches.For(kernel, 70_001, 1, RowKind.WideGaussian));
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
