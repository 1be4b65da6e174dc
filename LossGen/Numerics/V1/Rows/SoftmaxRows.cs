namespace LossGen.Numerics.V1;

/// <summary>What a softmax, its logarithm and their gradients are of a class, for rows that are lanes.</summary>
internal static partial class SoftmaxRows;
