using System.Runtime.CompilerServices;

namespace LossGen.Oracle.Depth;

/// <summary>
/// How much of a sweep a run takes. <c>LOSSGEN_DEPTH</c> says <c>full</c> for all of it, and <c>half</c>, as in
/// <c>.ci/run</c>, for every size of some and half of most; otherwise it is a fixed share. <see cref="Takes"/> chooses
/// another one for each test file, so that together they reach more; <see cref="Some{T}"/> takes every n-th item.
/// </summary>
public static class TestDepth
{
    /// <summary>The environment variable.</summary>
    public const string Variable = "LOSSGEN_DEPTH";

    private const int DeepShare = 2;

    private static readonly string? Value = Environment.GetEnvironmentVariable(Variable);

    /// <summary>Whether this run takes everything.</summary>
    public static bool IsFull { get; } = Value == "full";

    /// <summary>Whether this run has minutes: it takes everything, or half.</summary>
    public static bool IsDeep { get; } = IsFull || Value == "half";

    /// <summary>Whether this run takes an item: one of so many of them, chosen by name.</summary>
    /// <param name="item">What identifies the item.</param>
    /// <param name="share">One of this many items is taken, one of two in a run of half.</param>
    /// <param name="file">The test file, which the compiler fills in.</param>
    public static bool Takes(string item, int share, [CallerFilePath] string file = "")
        => IsFull || Hash($"{NameOf(file)}: {item}") % (uint)ShareOf(share) == 0;

    /// <summary>The items that this run takes: every so many-th, beginning with the first.</summary>
    /// <param name="items">All of them.</param>
    /// <param name="share">One of this many items is taken, one of two in a run of half.</param>
    public static IEnumerable<T> Some<T>(IEnumerable<T> items, int share)
        => IsFull ? items : items.Where((_, index) => index % ShareOf(share) == 0);

    private static int ShareOf(int share) => IsDeep ? Math.Min(share, DeepShare) : share;

    private static string NameOf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];

    // FNV-1a, whose last bits are mixed with the first: string.GetHashCode differs from process to process.
    private static uint Hash(string text)
    {
        var hash = text.Aggregate(2_166_136_261, static (hash, c) => unchecked((hash ^ c) * 16_777_619));
        return unchecked((hash ^ (hash >> 15)) * 0x85EB_CA6B) >> 8;
    }
}
