namespace LossGen.Generators.Model.Pointwise;

/// <summary>
/// A value of a loss's graph. Operands are the places of earlier nodes, so that a value that is used twice stands once;
/// a tree would repeat it, and grow with every level.
/// </summary>
/// <param name="Operation">What it computes.</param>
/// <param name="Name">The name of a tensor or a scalar, else empty.</param>
/// <param name="Bits">The bits of a constant: by value, 0 and −0 were the same.</param>
/// <param name="Operands">The places of what it is computed from.</param>
internal sealed record Node(Operation Operation, string Name, long Bits, EquatableArray<int> Operands)
{
    /// <summary>The value of a constant.</summary>
    public double Value => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>The place of the first operand.</summary>
    public int First => Operands[0];

    /// <summary>The place of the second operand.</summary>
    public int Second => Operands[1];

    /// <summary>The place of the third operand.</summary>
    public int Third => Operands[2];

    /// <summary>Whether the value is true or false.</summary>
    public bool IsCondition => Operation >= Operation.Equal;
}
