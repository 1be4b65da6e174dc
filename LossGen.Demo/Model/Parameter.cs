using System.Numerics;

namespace LossGen.Demo.Model;

/// <summary>Figures that are learnt, and the derivative of the loss by each of them.</summary>
internal sealed class Parameter<T>(int rows, int columns)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public Matrix<T> Values { get; } = new(rows, columns);

    public Matrix<T> Gradient { get; } = new(rows, columns);
}
