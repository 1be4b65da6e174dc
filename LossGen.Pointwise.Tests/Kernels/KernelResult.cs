namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>What a kernel was given, and what it gave.</summary>
/// <param name="length">The number of elements.</param>
internal sealed class KernelResult<T>(int length)
{
    public T[] X { get; } = new T[length];

    public T[] Target { get; } = new T[length];

    public T[] Losses { get; } = new T[length];

    public T[] Gradient { get; } = new T[length];

    public T[] TargetGradient { get; } = new T[length];

    public double Sum { get; set; }
}
