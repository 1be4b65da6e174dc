using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>What a number of a kernel is held in.</summary>
internal enum ValueKind
{
    /// <summary>A truth.</summary>
    Boolean,

    /// <summary>A place or a count in memory.</summary>
    Index,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A double.</summary>
    Double,

    /// <summary>A number of a row: about twice the precision of the arithmetic.</summary>
    Row,

    /// <summary>What lets the caller stop the kernel.</summary>
    Cancellation,
}

/// <summary>A number that is the same for all rows of a call: computed once and handed to the rows.</summary>
/// <param name="Kind">What it is held in.</param>
/// <param name="Quantity">What formulas call it.</param>
/// <param name="Value">How it is computed from what was named before; itself where it is a parameter.</param>
internal sealed record Scalar(ValueKind Kind, Quantity Quantity, Term Value)
{
    /// <summary>Whether the caller gives the number.</summary>
    public bool IsParameter => Value == Quantity;
}

/// <summary>A part of a row's loss, or another number of a row that several formulas use.</summary>
/// <param name="Quantity">What formulas call it.</param>
/// <param name="Value">How it is computed from the sums of the row.</param>
internal sealed record RowValue(Quantity Quantity, Term Value);

/// <summary>A number that is folded into the kernel.</summary>
/// <param name="Quantity">What formulas call it.</param>
/// <param name="Meaning">What it is, for the comment beside it.</param>
internal abstract record Constant(Quantity Quantity, string Meaning);

/// <summary>A real number that is folded into the kernel.</summary>
internal sealed record RealConstant(Quantity Quantity, double Value, string Meaning) : Constant(Quantity, Meaning);

/// <summary>A whole number that is folded into the kernel.</summary>
internal sealed record IntegerConstant(Quantity Quantity, long Value, string Meaning) : Constant(Quantity, Meaning);

/// <summary>What the attribute decided, for the plan block.</summary>
/// <param name="Words">The option.</param>
/// <param name="Constant">Its number, or null where it has none.</param>
internal sealed record Folded(string Words, Constant? Constant = null);
