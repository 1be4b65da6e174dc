using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Every kernel against the oracle: losses, gradients and results within the promised ulps.</summary>
[Trait("Category", "Light")]
public class AgreementTests
{
    public static TheoryData<string> Kernels => KernelCatalog.Names(_ => true);

    public static TheoryData<string> SmoothedAtRunTime
        => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.LabelSmoothing));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryNumberOfClasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.Classes(kernel))
        {
            int count = Sweep.TakesTiles(kernel, classes) ? Sweep.TileAndRest : 1 + (classes % 5);
            OracleComparison.Check(kernel, Batches.For(kernel, classes, count));
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryKindOfRow(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            foreach (RowKind kind in AdversarialRows.Kinds)
            {
                OracleComparison.Check(kernel, Batches.For(kernel, classes, Sweep.TileAndRest, kind), $"{kind} rows");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryNumberOfRows(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int classes = Sweep.SomeClasses(kernel);
        foreach (int count in Sweep.Rows)
        {
            OracleComparison.Check(kernel, Batches.For(kernel, classes, count), $"{count} rows");
        }
    }

    [Theory]
    [MemberData(nameof(SmoothedAtRunTime))]
    public void EveryLabelSmoothing(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Batch batch = Batches.For(kernel, Sweep.SomeClasses(kernel), Sweep.TileAndRest);
        foreach (double smoothing in (ReadOnlySpan<double>)[0, 1e-4, 0.5, 1])
        {
            OracleComparison.Check(kernel, batch, $"smoothing {smoothing}", smoothing);
        }
    }
}
