using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>A call allocates nothing: what a kernel needs beside its spans is rented and given back.</summary>
public class AllocationTests
{
    private const int Rows = 4;
    private const int Classes = 100;
    private const int Calls = 20;
    private const int Tries = 5;

    private readonly int[] targets = [5, 70, 99, 0];

    [Fact]
    public void Float_kernels_allocate_nothing()
    {
        float[] logits = new float[Rows * Classes];
        float[] gradient = new float[logits.Length];
        float[] losses = new float[Rows];

        AssertNothing(() => PlainKernels.SingleMean(logits, targets, gradient, losses));
    }

    [Fact]
    public void Double_kernels_allocate_nothing()
    {
        double[] logits = new double[Rows * Classes];
        double[] gradient = new double[logits.Length];
        double[] losses = new double[Rows];

        AssertNothing(() => PlainKernels.DoubleMean(logits, targets, gradient, losses));
    }

    [Fact]
    public void What_Half_kernels_rent_goes_back()
    {
        Half[] logits = new Half[Rows * Classes];
        Half[] gradient = new Half[logits.Length];
        Half[] losses = new Half[Rows];

        AssertNothing(() => PlainKernels.HalfMean(logits, targets, gradient, losses));
    }

    [Fact]
    public void What_blocks_of_planes_rent_goes_back()
    {
        float[] logits = new float[Rows * 10];
        float[] gradient = new float[logits.Length];

        AssertNothing(() => PlaneKernels.SingleTenPlanes(logits, [1, 2, 3, 9], Rows, gradient));
    }

    // The pool may give memory up at any time, and the calls after that allocate: once without is enough.
    private static void AssertNothing(Action call)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Tries; i++)
        {
            call();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int repeat = 0; repeat < Calls; repeat++)
            {
                call();
            }

            least = long.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
