using System.Runtime.CompilerServices;

namespace LossGen.Oracle.Depth;

/// <summary>
/// How much of a sweep a run takes: all of it where <c>LOSSGEN_DEPTH</c> is <c>full</c>, as in <c>.ci/run</c>;
/// otherwise a fixed share. <see cref="Takes"/> chooses another one for each test file, so that together they reach
/// more; <see cref="Some{T}"/> takes every n-th item.
/// </summary>
public static class TestDepth
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "LOSSGEN_DEPTH";

    /// <summary>Whether this run takes everything.</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable(Variable) == "full";

    /// <summary>Whether this run takes an item: one of so many of them, chosen by name.</summary>
    /// <param name="item">What identifies the item.</param>
    /// <param name="share">One of this many items is taken.</param>
    /// <param name="file">The test file, which the compiler fills in.</param>
    public static bool Takes(string item, int share, [CallerFilePath] string file = "")
        => IsFull || Hash($"{NameOf(file)}: {item}") % (uint)share == 0;

    /// <summary>The items that this run takes: every so many-th, beginning with the first.</summary>
    /// <param name="items">All of them.</param>
    /// <param name="share">One of this many items is taken.</param>
    public static IEnumerable<T> Some<T>(IEnumerable<T> items, int share)
        => IsFull ? items : items.Where((_, index) => index % share == 0);

    private static string NameOf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    // FNV-1a, whose last bits are mixed with the first: string.GetHashCode differs from process to process.
    private static uint Hash(string text)
    {
        var hash = text.Aggregate(2_166_136_261, static (hash, c) => unchecked((hash ^ c) * 16_777_619));
        return unchecked((hash ^ (hash >> 15)) * 0x85EB_CA6B) >> 8;
    }
}
