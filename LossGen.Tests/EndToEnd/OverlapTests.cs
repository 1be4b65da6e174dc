using LossGen.Oracle.Depth;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>An output may share no memory with anything, but that the gradient may be exactly the logits.</summary>
[Trait("Category", "Light")]
public class OverlapTests
{
    private const int Share = 6;

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string, string>();
            foreach (Kernel kernel in KernelCatalog.All)
            {
                KernelRole[] spans = [.. kernel.Shape.SpanElements.Select(span => span.Role)];
                foreach (KernelRole output in spans.Intersect(Refusal.Outputs))
                {
                    foreach (KernelRole other in spans.Where(
                        role => role != output && TestDepth.Takes($"{kernel.Name} {output} {role}", Share)))
                    {
                        pairs.Add(kernel.Name, output.ToString(), other.ToString());
                    }
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void IsRefused(string name, string output, string other)
    {
        Kernel kernel = KernelCatalog.Find(name);
        var first = Enum.Parse<KernelRole>(output);
        var second = Enum.Parse<KernelRole>(other);
        foreach (int distance in (ReadOnlySpan<int>)[0, 1, -1])
        {
            bool isInPlace = distance == 0 && kernel.Shape.CanBeInPlace
                && (first, second) == (KernelRole.Gradient, KernelRole.Logits);
            if (!isInPlace)
            {
                AssertRefused(kernel, first, second, distance);
            }
        }
    }

    // The span with fewer bytes is laid over the other one; eight spare elements let it reach over either end.
    private static void AssertRefused(Kernel kernel, KernelRole output, KernelRole other, int distance)
    {
        using var run = new KernelRun(kernel) { Distance = 8 };
        KernelCall call = run.Prepare(Batches.For(kernel, Sweep.SomeClasses(kernel), 5, RowKind.Gaussian));
        bool outputIsSmaller = Size(output) <= Size(other);
        KernelBuffer guest = call[outputIsSmaller ? output : other];
        KernelBuffer host = call[outputIsSmaller ? other : output];
        guest.LayOver(host, distance, guest.Length);
        Refusal.Assert<ArgumentException>(
            kernel, call, [output, other], Refusal.NameOf(output), Refusal.NameOf(other));

        int Size(KernelRole role) => call[role].Length * call[role].ElementSize;
    }
}
