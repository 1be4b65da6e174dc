namespace LossGen.Ranks.Tests.Kernels;

/// <summary>A kernel that is there twice: for one process, and for ranks.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="Name">What it has.</param>
/// <param name="Run">Computes a batch; for one process where there is no shard.</param>
public sealed record RankKernel<T>(string Name, Action<RankBatch<T>, RankOutputs<T>, ClassShard?> Run)
    where T : unmanaged, System.Numerics.INumber<T>
{
    public override string ToString() => Name;
}
