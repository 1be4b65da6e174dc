using LossGen.Oracle;

namespace LossGen.Pointwise.Tests.Corpus.Exact;

/// <summary>
/// A value and its derivative by one of the variables, exact to about 100 bits, and how far a kernel may be off that
/// keeps the promises of its operations: the errors of the operands go on by the slopes, and each operation adds its
/// own.
/// </summary>
/// <param name="value">The value.</param>
/// <param name="error">What a computed value may be off by.</param>
/// <param name="slope">The derivative.</param>
/// <param name="size">The sum of the paths that make up the derivative, without their signs.</param>
/// <param name="slopeError">What a computed derivative may be off by.</param>
internal readonly struct Jet(Quad value, double error, Quad slope, double size, double slopeError)
{
    public Quad Value => value;

    public double Error => error;

    public Quad Slope => slope;

    public double Size => size;

    public double SlopeError => slopeError;

    /// <summary>A number that has no derivative and no error.</summary>
    public static Jet Of(Quad number) => new(number, 0, Quad.Zero, 0, 0);

    /// <summary>The variable itself.</summary>
    public static Jet Variable(Quad number) => new(number, 0, Quad.One, 1, 0);
}

/// <summary>What an operand hands on.</summary>
/// <param name="operand">The operand.</param>
/// <param name="partial">The derivative of the result with respect to it.</param>
/// <param name="wobble">What that may be off by, because operands are.</param>
internal readonly struct Share(Jet operand, Quad partial, double wobble)
{
    public Jet Operand => operand;

    public Quad Partial => partial;

    public double Wobble => wobble;
}
