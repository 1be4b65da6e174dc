using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>
/// An output may share no memory with anything, but that one as large as the logits may be exactly these.
/// </summary>
[Trait("Category", "Light")]
public class FamilyOverlapTests
{
    private const int Rows = 5;

    public static TheoryData<string> Kernels => FamilyCatalog.Names();

    [Theory]
    [MemberData(nameof(Kernels))]
    public void IsRefused(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        KernelRole[] spans = [.. kernel.Shape.SpanElements.Select(span => span.Role)];
        foreach (KernelRole output in kernel.Written)
        {
            foreach (KernelRole other in spans.Where(role => role != output))
            {
                foreach (int distance in (ReadOnlySpan<int>)[0, 1, -1])
                {
                    bool isInPlace = distance == 0 && other == KernelRole.Logits && output != KernelRole.Losses;
                    if (!isInPlace)
                    {
                        AssertRefused(kernel, output, other, distance);
                    }
                }
            }
        }
    }

    // The span with fewer bytes is laid over the other one; eight spare elements let it reach over either end.
    private static void AssertRefused(FamilyKernel kernel, KernelRole output, KernelRole other, int distance)
    {
        using var run = new FamilyRun(kernel) { Distance = 8 };
        KernelCall call = run.Prepare(FamilyBatch.Of(kernel, kernel.SomeClasses, Rows));
        bool outputIsSmaller = Size(output) <= Size(other);
        KernelBuffer guest = call[outputIsSmaller ? output : other];
        KernelBuffer host = call[outputIsSmaller ? other : output];
        guest.LayOver(host, distance, guest.Length);
        Refusal.Assert<ArgumentException>(
            kernel.Invoke, kernel.Written, call, [output, other], Refusal.NameOf(output), Refusal.NameOf(other));

        int Size(KernelRole role) => call[role].Length * call[role].ElementSize;
    }
}
