namespace LossGen.Ranks.Tests.Kernels;

/// <summary>A call of a kernel: for ranks, or, where nothing takes the shard, for one process.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="Name">What the kernel has.</param>
/// <param name="Run">Computes a batch.</param>
public sealed record RankCall<T>(string Name, Action<RankBatch<T>, RankOutputs<T>, ClassShard> Run)
    where T : unmanaged, System.Numerics.INumber<T>;
