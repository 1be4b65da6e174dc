namespace LossGen.Generators.Model;

/// <summary>
/// The numbers that a real-valued option may be. All of them are finite: a NaN or an infinity is in no range.
/// </summary>
internal sealed class RealRange
{
    public static readonly RealRange Finite = new("Finite", "a finite number", static _ => true);

    public static readonly RealRange NotNegative = new(
        "NotNegative", "0 or a positive, finite number", static x => x >= 0);

    public static readonly RealRange Positive = new("Positive", "a positive, finite number", static x => x > 0);

    public static readonly RealRange Fraction = new("Fraction", "a number in [0, 1]", static x => x is >= 0 and <= 1);

    public static readonly RealRange PositiveFraction = new(
        "PositiveFraction", "a number in (0, 1]", static x => x is > 0 and <= 1);

    public static readonly RealRange OpenFraction = new(
        "OpenFraction", "a number in (0, 1)", static x => x is > 0 and < 1);

    private readonly string _check;
    private readonly Func<double, bool> _contains;

    private RealRange(string check, string words, Func<double, bool> contains)
        => (_check, Words, _contains) = (check, words, contains);

    public static IReadOnlyList<RealRange> All { get; } =
        [Finite, NotNegative, Positive, Fraction, PositiveFraction, OpenFraction];

    /// <summary>The range as messages and documentation name it.</summary>
    public string Words { get; }

    /// <summary>Whether a number is in the range.</summary>
    public bool Contains(double value) => !double.IsNaN(value) && !double.IsInfinity(value) && _contains(value);

    /// <summary>The method of <c>LossGen.Numerics.V1.Require</c> that checks a number of the call.</summary>
    public override string ToString() => _check;
}
