using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Every kernel against the oracle, over every kind of row at every size, or where a size makes a difference.</summary>
[Trait("Category", "Exhaustive")]
public class EverySizeTests
{
    private const int Rows = 6;

    public static TheoryData<string> Core => KernelCatalog.Names(KernelCatalog.IsCore);

    public static TheoryData<string> LargeCore
        => KernelCatalog.Names(kernel => KernelCatalog.IsCore(kernel) && kernel.Accepts(1000));

    public static TheoryData<string> Others => KernelCatalog.Names(kernel => !KernelCatalog.IsCore(kernel));

    [Theory]
    [MemberData(nameof(Core))]
    public void OfThePasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Parallel.ForEach(Sweep.Classes(kernel).Append(4096).Where(kernel.Accepts), classes => Check(kernel, classes, Rows));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void OfFurtherOptions(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Parallel.ForEach(Sweep.EdgeClasses(kernel).Append(4096).Where(kernel.Accepts), classes => Check(kernel, classes, Rows));
    }

    [Theory]
    [MemberData(nameof(LargeCore))]
    public void OfLargeVocabularies(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Check(kernel, 1 << 16, 1);
        OracleComparison.Check(kernel, Batches.For(kernel, 128_256, 1, RowKind.WideGaussian));
    }

    // The oracle alone takes seconds for such a row.
    [Theory]
    [InlineData("PlainKernels.SingleMean")]
    [InlineData("PlainKernels.DoubleMean")]
    [InlineData("PlainKernels.HalfMean")]
    [InlineData("ClassCountKernels.SingleWeightedParameter")]
    [InlineData("ClassCountKernels.DoubleWeightedParameter")]
    public void AMillionClasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        const int classes = 1 << 20;
        Parallel.ForEach(AdversarialRows.Kinds, kind =>
        {
            var random = new SplitMix((ulong)kind);
            int target = random.Next(classes);
            double[] row = AdversarialRows.Create(kind, classes, target, kernel.Shape.Storage, random);
            OracleComparison.Check(kernel, new Batch(kernel.Shape.Storage, classes, [row], [target]), $"{kind} rows");
        });
    }

    private static void Check(Kernel kernel, int classes, int rows)
    {
        foreach (RowKind kind in AdversarialRows.Kinds)
        {
            OracleComparison.Check(kernel, Batches.For(kernel, classes, rows, kind), $"{kind} rows");
        }
    }
}
