using System.Globalization;
using System.Numerics;
using LossGen.Oracle;
using Xunit;

namespace LossGen.Tests.TestKit.Oracle;

/// <summary>Compares a <see cref="Quad"/> with a figure of 40 and more decimal places, in whole numbers.</summary>
internal static class DecimalFigure
{
    // Bits of agreement that the oracle promises.
    private const int PromisedBits = 97;

    // Decimal figures are compared as whole numbers: |actual - expected| * 2^97 <= |expected|.
    public static void AssertAgrees(string figure, Quad actual)
    {
        (BigInteger expected, BigInteger power) = ParseFigure(figure);
        (BigInteger high, BigInteger low, int shift) = Decompose(actual);
        BigInteger value = (high + low) * power;
        BigInteger scaled = expected << Math.Max(-shift, 0);
        value <<= Math.Max(shift, 0);
        Assert.True(
            BigInteger.Abs(value - scaled) << PromisedBits <= BigInteger.Abs(scaled),
            $"{actual} is not {figure} to {PromisedBits} bits.");
    }

    // "1.25e-3" is 125 / 10^5; a negative power of ten in the second part would be a factor of the first.
    private static (BigInteger Digits, BigInteger Power) ParseFigure(string figure)
    {
        string[] parts = figure.Split('e');
        int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        exponent -= parts[0].Length - point - 1;
        var digits = BigInteger.Parse(parts[0].Remove(point, 1), CultureInfo.InvariantCulture);
        return exponent >= 0
            ? (digits * BigInteger.Pow(10, exponent), BigInteger.One)
            : (digits, BigInteger.Pow(10, -exponent));
    }

    private static (BigInteger High, BigInteger Low, int Shift) Decompose(Quad value)
    {
        const int Places = 600;
        BigInteger high = (BigInteger)Math.ScaleB(value.High, 400) << (Places - 400);
        BigInteger low = (BigInteger)Math.ScaleB(value.Low, Places);
        return (high, low, (512 * value.Step) - Places);
    }
}
