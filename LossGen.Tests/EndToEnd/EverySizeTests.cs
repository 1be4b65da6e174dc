using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Every kernel against the oracle, over every kind of row where a size makes a difference, and over every size.
/// </summary>
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
        int[] edges = [.. Sweep.EdgeClasses(kernel).Append(4096).Where(kernel.Accepts)];
        Parallel.ForEach(edges, classes => Check(kernel, classes, AdversarialRows.Kinds));

        // Between the edges a size differs from its neighbours in nothing but the tail: the kinds take turns.
        Parallel.ForEach(
            Sweep.Classes(kernel).Except(edges),
            classes => Check(kernel, classes, [KindOf(classes)]));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void OfFurtherOptions(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Parallel.ForEach(
            Sweep.EdgeClasses(kernel).Append(4096).Where(kernel.Accepts),
            classes => Check(kernel, classes, AdversarialRows.Kinds));
    }

    [Theory]
    [MemberData(nameof(LargeCore))]
    public void OfLargeVocabularies(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (RowKind kind in AdversarialRows.Kinds)
        {
            OracleComparison.Check(kernel, Batches.For(kernel, 1 << 16, 1, kind), $"{kind} rows");
        }

        OracleComparison.Check(kernel, Batches.For(kernel, 128_256, 1, RowKind.WideGaussian));
    }

    // The oracle alone takes seconds for such a row, which kernels of a format therefore share.
    [Theory]
    [InlineData("PlainKernels.SingleMean", "ClassCountKernels.SingleWeightedParameter")]
    [InlineData("PlainKernels.DoubleMean", "ClassCountKernels.DoubleWeightedParameter")]
    [InlineData("PlainKernels.HalfMean")]
    public void AMillionClasses(params string[] names)
    {
        Kernel[] kernels = Array.ConvertAll(names, KernelCatalog.Find);
        IeeeFormat format = kernels[0].Shape.Storage;
        const int classes = 1 << 20;
        Parallel.ForEach(AdversarialRows.Kinds, kind =>
        {
            var random = new SplitMix((ulong)kind);
            int target = random.Next(classes);
            var batch = new Batch(
                format, classes, [AdversarialRows.Create(kind, classes, target, format, random)], [target]);
            Array.ForEach(kernels, kernel => OracleComparison.Check(kernel, batch, $"{kind} rows"));
        });
    }

    private static RowKind KindOf(int number) => AdversarialRows.Kinds[number % AdversarialRows.Kinds.Count];

    private static void Check(Kernel kernel, int classes, IEnumerable<RowKind> kinds)
    {
        foreach (RowKind kind in kinds)
        {
            OracleComparison.Check(kernel, Batches.For(kernel, classes, Rows, kind), $"{kind} rows");
        }
    }
}
