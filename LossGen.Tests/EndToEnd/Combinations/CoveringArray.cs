using LossGen.Oracle.Rows;

namespace LossGen.Tests.EndToEnd.Combinations;

/// <summary>
/// Combinations of one level of every factor in which every two levels that may stand together do so at least once
/// (Cohen et al. 1997, "The AETG System"): each new one begins with a pair that is missing, and every further factor
/// takes the level that adds most missing pairs.
/// </summary>
internal sealed class CoveringArray
{
    private readonly IReadOnlyList<Factor> factors;
    private readonly HashSet<(int, int, int, int)> excluded = [];
    private readonly HashSet<(int, int, int, int)> missing = [];
    private readonly Func<Func<string, string>, bool> isValid;
    private readonly SplitMix random;

    /// <param name="factors">The factors.</param>
    /// <param name="exclusions">Levels that do not stand together.</param>
    /// <param name="isValid">What else must hold of the levels of all factors, by their names.</param>
    /// <param name="seed">What chance is drawn from.</param>
    public CoveringArray(
        IReadOnlyList<Factor> factors, IEnumerable<Exclusion> exclusions, Func<Func<string, string>, bool> isValid,
        ulong seed)
    {
        this.factors = factors;
        this.isValid = isValid;
        random = new SplitMix(seed);
        foreach (Exclusion exclusion in exclusions)
        {
            Exclude(exclusion);
        }

        missing.UnionWith(AllPairs().Where(pair => !excluded.Contains(pair)));
        Pairs = missing.Count;
        List<int[]> rows = [];
        while (missing.Count > 0)
        {
            rows.Add(NextRow());
        }

        Rows = rows;
    }

    /// <summary>The combinations: the level of each factor.</summary>
    public IReadOnlyList<int[]> Rows { get; }

    /// <summary>How many pairs there are that stand together.</summary>
    public int Pairs { get; }

    private void Exclude(Exclusion exclusion)
    {
        int first = IndexOf(exclusion.First);
        int second = IndexOf(exclusion.Second);
        foreach (string level in exclusion.Levels)
        {
            excluded.Add(Pair(first, LevelOf(first, exclusion.Level), second, LevelOf(second, level)));
        }
    }

    private int[] NextRow()
    {
        (int first, int firstLevel, int second, int secondLevel) = missing.Order().First();
        for (int attempt = 0; attempt < 200; attempt++)
        {
            int[] row = [.. Enumerable.Repeat(-1, factors.Count)];
            row[first] = firstLevel;
            row[second] = secondLevel;
            if (Complete(row) && isValid(name => factors[IndexOf(name)].Levels[row[IndexOf(name)]].Name))
            {
                missing.ExceptWith(PairsOf(row));
                return row;
            }
        }

        throw new InvalidOperationException(
            $"{factors[first].Name} {factors[first].Levels[firstLevel].Name} and {factors[second].Name} "
            + $"{factors[second].Levels[secondLevel].Name} never stand together.");
    }

    private bool Complete(int[] row)
    {
        int[] order = [.. Enumerable.Range(0, factors.Count).Where(f => row[f] < 0).OrderBy(_ => random.Next(1 << 20))];
        foreach (int factor in order)
        {
            int[] levels =
                [.. Enumerable.Range(0, factors[factor].Levels.Length).Where(level => Fits(row, factor, level))];
            if (levels.Length == 0)
            {
                return false;
            }

            row[factor] = levels.MaxBy(level => (Gain(row, factor, level), random.Next(1 << 20)));
        }

        return true;
    }

    private bool Fits(int[] row, int factor, int level)
        => Others(row, factor).All(other => !excluded.Contains(Pair(factor, level, other, row[other])));

    private int Gain(int[] row, int factor, int level)
        => Others(row, factor).Count(other => missing.Contains(Pair(factor, level, other, row[other])));

    private IEnumerable<int> Others(int[] row, int factor)
        => Enumerable.Range(0, factors.Count).Where(other => other != factor && row[other] >= 0);

    private IEnumerable<(int, int, int, int)> AllPairs()
        => from first in Enumerable.Range(0, factors.Count)
           from second in Enumerable.Range(first + 1, factors.Count - first - 1)
           from firstLevel in Enumerable.Range(0, factors[first].Levels.Length)
           from secondLevel in Enumerable.Range(0, factors[second].Levels.Length)
           select (first, firstLevel, second, secondLevel);

    private static IEnumerable<(int, int, int, int)> PairsOf(int[] row)
        => from first in Enumerable.Range(0, row.Length)
           from second in Enumerable.Range(first + 1, row.Length - first - 1)
           select (first, row[first], second, row[second]);

    private static (int, int, int, int) Pair(int first, int firstLevel, int second, int secondLevel)
        => first < second ? (first, firstLevel, second, secondLevel) : (second, secondLevel, first, firstLevel);

    private int IndexOf(string name) => factors.ToList().FindIndex(factor => factor.Name == name) is var index and >= 0
        ? index
        : throw new ArgumentException(name);

    private int LevelOf(int factor, string name)
        => Array.FindIndex(factors[factor].Levels, level => level.Name == name) is var index and >= 0
            ? index
            : throw new ArgumentException(name);
}
