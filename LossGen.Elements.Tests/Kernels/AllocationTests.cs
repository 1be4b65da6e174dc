using Acme.Training;
using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Kernels over the types of other libraries read and write in place: a call allocates nothing.</summary>
public sealed class AllocationTests
{
    private const int Rows = 20;

    private readonly long[] targets = new long[Rows];

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void OfFloat16(int classes)
    {
        var logits = new Microsoft.ML.OnnxRuntime.Float16[Rows * classes];
        AssertNone(() => OnnxRuntimeLosses.CrossEntropy(logits, targets, logits));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void OfBFloat16(int classes)
    {
        var logits = new Microsoft.ML.OnnxRuntime.BFloat16[Rows * classes];
        AssertNone(() => OnnxRuntimeLosses.CrossEntropy(logits, targets, logits));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(500)]
    public void OfTorchSharp(int classes)
    {
        var logits = new TorchSharp.BFloat16[Rows * classes];
        AssertNone(() => TorchSharpLosses.CrossEntropy(logits, targets, logits));
    }

    // The first calls compile, and fill the pool that rows of exponentials are borrowed from.
    private static void AssertNone(Func<float> call)
    {
        for (int i = 0; i < 3; i++)
        {
            call();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
