using System.Globalization;

namespace LossGen.Benchmarks.Heads;

/// <summary>What one call of a head takes.</summary>
/// <param name="Tokens">The rows.</param>
/// <param name="Seconds">The time of the kernel.</param>
/// <param name="TorchSeconds">That of libtorch, forwards and backwards.</param>
/// <param name="Memory">The MiB of the kernel beside its spans.</param>
/// <param name="TorchMemory">Those of libtorch.</param>
internal sealed record HeadCost(int Tokens, double Seconds, double? TorchSeconds, double? Memory, double? TorchMemory)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Tokens,6}{Seconds,12:F3}{TorchSeconds,10:F3}{Memory,23:F0}{TorchMemory,10:F0}");
}
