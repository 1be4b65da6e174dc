// Places where no kernel can stand; scripts/compilers.sh expects a diagnostic at each, whichever compiler asks.
namespace LossGen.Hosts;

file static partial class FileLocal
{
    [CrossEntropyKernel]
    public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
}

internal static class Extensions
{
    extension(int classes)
    {
        [CrossEntropyKernel]
        public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
    }
}
