namespace LossGen.Elements.Tests.Kernels;

/// <summary>A kernel of keys whose ignore index is known at the call.</summary>
internal static partial class OfKeys
{
    [CrossEntropyKernel(TargetBase = 1)]
    public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, long ignoreIndex);
}
