using LossGen.Benchmarks.Peers.Outside;

namespace LossGen.Benchmarks.Ratios.Picture;

/// <summary>A way to compute the loss of a batch, or the copy that it is held against.</summary>
/// <param name="Name">What the table and the picture call it.</param>
/// <param name="Looks">The class of its curve.</param>
/// <param name="SamplerOf">
/// What times it with a batch, in seconds of a call; null where it does not take such a batch.
/// </param>
internal sealed record Contestant(string Name, string Looks, Func<Batch<float>, Func<double>?> SamplerOf)
{
    /// <summary>Code of this process.</summary>
    public static Contestant Of(string name, string looks, Action<Batch<float>> call)
        => new(name, looks, batch => Contest.Sampler(() => call(batch)));

    /// <summary>A kernel whose number of classes is a constant.</summary>
    public static Contestant Of(string name, string looks, int classes, Action<Batch<float>> call)
        => new(name, looks, batch => batch.Classes == classes ? Contest.Sampler(() => call(batch)) : null);

    /// <summary>Another library.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="looks">The class of its curve.</param>
    /// <param name="peer">The library.</param>
    /// <param name="kind">What it is asked for.</param>
    public static Contestant Of(string name, string looks, OutsidePeer peer, string kind)
        => new(name, looks, batch => () => peer.Sample($"{kind} {batch.Rows} {batch.Classes} 1"));
}
