using System.Numerics;

namespace LossGen.Ranks.Tests.Kernels;

/// <summary>Every kernel, for one process and for ranks.</summary>
public static class RankKernels
{
    public static IReadOnlyList<RankKernel<float>> OfFloats { get; } = Pair(AloneSingleKernels.All, SingleKernels.All);

    public static IReadOnlyList<RankKernel<double>> OfDoubles { get; } =
        Pair(AloneDoubleKernels.All, DoubleKernels.All);

    public static IReadOnlyList<RankKernel<Half>> OfHalves { get; } = Pair(AloneHalfKernels.All, HalfKernels.All);

    private static RankKernel<T>[] Pair<T>(IReadOnlyList<RankCall<T>> alone, IReadOnlyList<RankCall<T>> ranks)
        where T : unmanaged, INumber<T>
        => [.. alone.Zip(ranks, static (one, other) => new RankKernel<T>(one, other))];
}
