using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Defects of option code come from two options at a time (Kuhn, Wallace and Gallo 2004): every pair of values that
/// can stand in one declaration must stand in some kernel of the suite.
/// </summary>
[Trait("Category", "Light")]
public class PairwiseCoverageTests
{
    [Fact]
    public void EveryValidPairOfOptionsHasAKernel()
    {
        HashSet<OptionPair> covered =
            [.. KernelCatalog.All.SelectMany(kernel => PairsOf(DeclaredOptions.Of(kernel.Shape)))];
        OptionPair[] missing = [.. ValidPairs().Where(pair => !covered.Contains(pair))];
        Assert.True(missing.Length == 0, $"No kernel has {string.Join("; ", missing.AsEnumerable())}.");
    }

    [Fact]
    public void TheValidPairsAreMostOfAllPairs()
    {
        Assert.Contains(new OptionPair("Classes", "37", "Target", "UInt16"), ValidPairs());
        Assert.Contains(new OptionPair("Element", "Half", "Result", "Half"), ValidPairs());
        Assert.DoesNotContain(new OptionPair("Element", "Single", "Result", "Half"), ValidPairs());
        Assert.DoesNotContain(new OptionPair("Outputs", "none", "Reduction", "None"), ValidPairs());
        Assert.InRange(ValidPairs().Count(), 800, 1200);
    }

    private static IEnumerable<OptionPair> PairsOf(IReadOnlyDictionary<string, string> options)
        => from first in options
           from second in options
           where string.CompareOrdinal(first.Key, second.Key) < 0
           select new OptionPair(first.Key, first.Value, second.Key, second.Value);

    // A pair is valid when some declaration has it; only five of the options restrict each other.
    private static IEnumerable<OptionPair> ValidPairs()
        => DeclaredOptions.ValidCombinations()
            .SelectMany(PairsOf)
            .Concat(PairsWithFreeOptions())
            .Distinct();

    private static IEnumerable<OptionPair> PairsWithFreeOptions()
        => from first in DeclaredOptions.Values
           from second in DeclaredOptions.Values
           where string.CompareOrdinal(first.Key, second.Key) < 0
           where DeclaredOptions.IsFree(first.Key) || DeclaredOptions.IsFree(second.Key)
           from firstValue in first.Value
           from secondValue in second.Value
           select new OptionPair(first.Key, firstValue, second.Key, secondValue);

    private sealed record OptionPair(string First, string FirstValue, string Second, string SecondValue)
    {
        public override string ToString() => $"{First} {FirstValue} with {Second} {SecondValue}";
    }
}
