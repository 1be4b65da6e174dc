using System.Numerics;

namespace LossGen.Demo.Model;

/// <summary>What a forward pass leaves behind for the backward pass.</summary>
internal sealed record Activations<T>(Matrix<T> Input, Matrix<T> Hidden, Matrix<T> Logits)
    where T : unmanaged, IFloatingPointIeee754<T>;
