namespace LossGen.Tests.Numerics;

/// <summary>How far a result is from the exact value, in units of the last place of the exact value's binade.</summary>
internal static class Ulp
{
    /// <summary>The exact value is a double: far more precise than a float.</summary>
    internal static double Distance(float actual, double exact) =>
        Math.Abs(actual - exact) / Unit(exact, leastExponent: -126, fractionBits: 23);

    /// <summary>The exact value is <paramref name="high"/>, rounded, and what rounding left out.</summary>
    internal static double Distance(double actual, double high, double rest) =>
        Math.Abs(actual - high - rest) / Unit(high, leastExponent: -1022, fractionBits: 52);

    private static double Unit(double exact, int leastExponent, int fractionBits) =>
        Math.ScaleB(1, Math.Max(exact == 0 ? leastExponent : Math.ILogB(exact), leastExponent) - fractionBits);
}
