namespace LossGen.EmittedTexts.Sources;

/// <summary>Every source of requests.</summary>
internal static class RequestSources
{
    /// <summary>The names of the sources.</summary>
    public static IEnumerable<string> Names => All(drawn: 0, seed: 0).Select(static source => source.Name);

    /// <param name="drawn">How many random declarations there are at least.</param>
    /// <param name="seed">What they are drawn by.</param>
    public static IReadOnlyList<RequestSource> All(int drawn, ulong seed) =>
    [
        new("tables", TableRequests.All()),
        new("snapshots", SnapshotRequests.All()),
        new("kernel-files", KernelFileRequests.All()),
        new("combinations", CombinationRequests.All()),
        new("drawn", DrawnRequests.All(drawn, seed)),
    ];
}
