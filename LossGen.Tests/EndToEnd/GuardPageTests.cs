using LossGen.Oracle.Memory;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Memory;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// No kernel touches an element outside its spans: directly before and after each stands an inaccessible page, so
/// that the process would end here. <see cref="GuardedMemoryTests"/> proves that the pages trap.
/// </summary>
[Trait("Category", "Light")]
public class GuardPageTests
{
    public static TheoryData<string> Kernels => KernelCatalog.Names(_ => true);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EverySizeAtBothEdges(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (Placement placement in Enum.GetValues<Placement>())
        {
            using var run = new KernelRun(kernel) { Placement = placement };
            using var inPlace = new KernelRun(kernel) { Placement = placement, InPlace = true };
            foreach (int classes in Sweep.Classes(kernel))
            {
                foreach (int count in Sweep.Rows.Where(count => count <= 5 || Sweep.TakesTiles(kernel, classes)))
                {
                    Batch batch = Batches.For(kernel, classes, count, RowKind.Masked);
                    KernelOutcome outcome = run.Execute(batch);
                    if (kernel.Shape.CanBeInPlace)
                    {
                        outcome.AssertSameBits(inPlace.Execute(batch), $"C = {classes}, N = {count}");
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void NoRowsAndNoClasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        using var run = new KernelRun(kernel);
        int classes = Sweep.SomeClasses(kernel);
        KernelCall call = run.Prepare(new Batch(kernel.Shape.Storage, classes, [], []));
        foreach (KernelRole role in new[] { KernelRole.Logits, KernelRole.Targets }.Where(call.Has))
        {
            Assert.Equal(0, call[role].Length);
        }

        double result = kernel.Invoke(call);
        bool isZero = kernel.Shape.Options is { Reduction: Reduction.Sum } or { EmptyMean: EmptyMean.Zero }
            || kernel.Shape.Has(KernelRole.Divisor);
        Assert.Equal(kernel.Shape.HasResult && isZero ? 0 : double.NaN, result);
    }
}
