namespace LossGen.Ranks.Tests.Kernels;

/// <summary>A kernel that is there twice: for one process, and for ranks.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="alone">The one for one process.</param>
/// <param name="ranks">The one for ranks.</param>
public sealed class RankKernel<T>(RankCall<T> alone, RankCall<T> ranks)
    where T : unmanaged, System.Numerics.INumber<T>
{
    /// <summary>What it has.</summary>
    public string Name => ranks.Name;

    /// <summary>Computes a batch; for one process where there is no shard.</summary>
    public void Run(RankBatch<T> batch, RankOutputs<T> outputs, ClassShard? shard)
        => (shard is null ? alone : ranks).Run(batch, outputs, shard!);

    public override string ToString() => Name;
}
