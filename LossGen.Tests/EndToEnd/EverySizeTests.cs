using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Every kernel against the oracle, over every kind of row at every size, or where a size makes a difference.</summary>
[Trait("Category", "Exhaustive")]
public class EverySizeTests
{
    public static TheoryData<string> Core => KernelCatalog.Names(KernelCatalog.IsCore);

    public static TheoryData<string> Others => KernelCatalog.Names(kernel => !KernelCatalog.IsCore(kernel));

    [Theory]
    [MemberData(nameof(Core))]
    public void OfThePasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Check(kernel, Sweep.Classes(kernel).Append(4096).Append(1 << 16));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void OfFurtherOptions(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Check(kernel, Sweep.EdgeClasses(kernel).Append(4096));
    }

    private static void Check(Kernel kernel, IEnumerable<int> sizes)
        => Parallel.ForEach(sizes.Where(kernel.Accepts), classes =>
        {
            foreach (RowKind kind in AdversarialRows.Kinds)
            {
                OracleComparison.Check(kernel, Batches.For(kernel, classes, 6, kind), $"{kind} rows");
            }
        });
}
