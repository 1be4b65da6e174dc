using System.Collections.Concurrent;
using System.Globalization;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Fuzz;

/// <summary>
/// Random declarations: the generator throws at none, and each gets a clean kernel, a located error of ours or one of
/// the compiler's. <c>LOSSGEN_FUZZ_SEED</c> draws others; what fails says its seed.
/// </summary>
public sealed class FuzzTests
{
    private const int QuickBatches = 1;
    private const int ManyBatches = 3_000 / FuzzBatch.Size;
    private const int AllBatches = 10_000 / FuzzBatch.Size;

    private static ulong FirstSeed
        => ulong.TryParse(
            Environment.GetEnvironmentVariable("LOSSGEN_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed)
            ? seed
            : 20_251;

    [Fact]
    public Task AHundred() => RunAsync(FirstSeed, QuickBatches);

    [Fact]
    [Trait("Category", "Exhaustive")]
    public Task ThreeThousand() => RunAsync(FirstSeed + QuickBatches, ManyBatches);

    [Fact]
    [Trait("Category", "Sweep")]
    public Task TenThousand() => RunAsync(FirstSeed + QuickBatches + ManyBatches, AllBatches);

    [Fact]
    public Task AHundredPointwiseKernels() => RunAsync(FirstSeed, QuickBatches, pointwise: true);

    [Fact]
    [Trait("Category", "Exhaustive")]
    public Task AThousandPointwiseKernels() => RunAsync(FirstSeed + QuickBatches, ManyBatches / 3, pointwise: true);

    private static async Task RunAsync(ulong seed, int batches, bool pointwise = false)
    {
        var counts = new int[Enum.GetValues<Verdict>().Length];
        var problems = new ConcurrentBag<string>();
        await Parallel.ForAsync(0, batches, async (i, _) =>
        {
            var batch = new FuzzBatch(seed + (ulong)i, pointwise: pointwise);
            var verdicts = await DeclarationVerdicts.OfAsync(Run(batch), FuzzBatch.Size);
            for (var n = 0; n < verdicts.Count; n++)
            {
                Interlocked.Increment(ref counts[(int)verdicts[n].Verdict]);
                if (verdicts[n].Problem is { } problem)
                {
                    problems.Add(
                        $"Seed {batch.Seed}, declaration {n}, "
                            + $"{verdicts[n].Verdict}:\n{batch.Declarations[n]}\n{problem}");
                }
            }
        });

        Assert.True(
            problems.IsEmpty,
            $"{problems.Count} declarations break the rule. Some of them:\n\n{string.Join("\n\n", problems.Take(5))}");
        AssertIsVaried(counts);
    }

    // A grammar that hardly ever writes a kernel, or hardly ever a wrong one, would prove nothing.
    private static void AssertIsVaried(int[] counts)
    {
        var all = counts.Sum();
        Assert.True(
            counts[(int)Verdict.Kernel] > all / 8 && counts[(int)Verdict.Refused] > all / 5
                && counts[(int)Verdict.CompilerError] > all / 50,
            $"Kernel, Refused, CompilerError, NotFound: {string.Join(", ", counts)}");
    }

    private static GeneratorRun Run(FuzzBatch batch)
    {
        try
        {
            return GeneratorRun.Of(batch.Compile());
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Seed {batch.Seed}: {e.Message}", e);
        }
    }
}
