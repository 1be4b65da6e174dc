using System.Globalization;
using System.Numerics;
using Xunit;

namespace LossGen.Tests.TestKit.Oracle;

/// <summary>The oracle's own arithmetic against figures computed with mpmath at 400 bits.</summary>
[Trait("Category", "Light")]
public class QuadTests
{
    // Bits of agreement that the oracle promises.
    private const int PromisedBits = 97;

    [Theory]
    [InlineData(-0.0078125, "9.92217938260243512105937226113617830070890271e-1")]
    [InlineData(-0.1, "9.04837418035959568141392384216935595309064654e-1")]
    [InlineData(-0.34657359, "7.07106781384518096352063880968450870553934681e-1")]
    [InlineData(-0.3465736, "7.07106774313450321584119725585691923989632886e-1")]
    [InlineData(-0.5, "6.06530659712633423603799534991180453441918135e-1")]
    [InlineData(-1.0, "3.67879441171442321595523770161460867445811131e-1")]
    [InlineData(-2.5, "8.20849986238987951695286744671598078378041210e-2")]
    [InlineData(-10.0, "4.53999297624848515355915155605506102379180889e-5")]
    [InlineData(-87.33654, "1.17549993508389526906409401090184860384144760e-38")]
    [InlineData(-103.97208, "7.00647189066474783918494945647223237466561214e-46")]
    [InlineData(-104.5, "4.13263111396138363035210161259791877996690185e-46")]
    [InlineData(-700.0, "9.85967654375977085670537294784946510511560018e-305")]
    [InlineData(-744.4400719213812, "4.94065645841268393954763722976580885019713369e-324")]
    [InlineData(-745.2, "2.31074533900937616313997355650245455254679737e-324")]
    [InlineData(-1000.25, "3.95316076424978188633132712805986719443565046e-435")]
    [InlineData(-12345.678, "2.18861436617265310770981359258227823703143532e-5362")]
    [InlineData(-99999.5, "5.87431073475733887155158772329051596519052147e-43430")]
    [InlineData(1e-20, "1.00000000000000000000999999999999999945158271")]
    [InlineData(-1e-300, "1.00000000000000000000000000000000000000000000")]
    [InlineData(0.7, "2.01375270747047643219596451918424683853209051")]
    [InlineData(3.0, "2.00855369231876677409285296545817178969879078e+1")]
    [InlineData(11.5, "9.87157710107604974281102681147200257542217095e+4")]
    [InlineData(-9.313225746154785e-10, "9.99999999068677425818202353234569512476608288e-1")]
    [InlineData(-33.333333333333336, "3.33823779536499828129120932918954010831299059e-15")]
    public void ExpAgreesWithMpmath(double argument, string expected)
        => AssertAgrees(expected, QuadFunctions.Exp(argument));

    [Theory]
    [InlineData(1e-300, "1.00000000000000002505909183520875968569614681e-300")]
    [InlineData(5e-324, "4.94065645841246544176568792868221372365059803e-324")]
    [InlineData(1e-45, "9.99999999999999984105197967281081158855561304e-46")]
    [InlineData(1e-20, "9.99999999999999945148271454209571652278004322e-21")]
    [InlineData(1e-10, "9.99999999950000036435530645187605181313448148e-11")]
    [InlineData(1e-05, "9.99995000033333165137569208339202344460171376e-6")]
    [InlineData(0.01, "9.95033085316808305432111706625762417182688498e-3")]
    [InlineData(0.1, "9.53101798043248650904204170314766268673281913e-2")]
    [InlineData(0.2499999, "2.23143471314206553465671078299759844976740575e-1")]
    [InlineData(0.25, "2.23143551314209755766295090309834503374601086e-1")]
    [InlineData(0.5, "4.05465108108164381978013115464349136571990423e-1")]
    [InlineData(1.0, "6.93147180559945309417232121458176568075500134e-1")]
    [InlineData(2.0, "1.09861228866810969139524523692252570464749056")]
    [InlineData(9.0, "2.30258509299404568401799145468436420760110149")]
    [InlineData(100.5, "4.62005879848184202287139265434691476705609751")]
    [InlineData(128255.0, "1.17617835455644272739928529853327176150488142e+1")]
    [InlineData(1048575.0, "1.38629436111989061883446424291635313615100027e+1")]
    [InlineData(0.3333333333333333, "2.87682072451780913561431198179370579911616640e-1")]
    public void LogOnePlusAgreesWithMpmath(double argument, string expected)
        => AssertAgrees(expected, QuadFunctions.LogOnePlus(argument));

    [Theory]
    [InlineData(1.0, 3.0, "3.33333333333333333333333333333333333333333333e-1")]
    [InlineData(1e+300, 7e-300, "1.42857142857142857680382811649137204881135988e+599")]
    [InlineData(5e-324, 3.0, "1.64688548613748848058856264289407124121686601e-324")]
    [InlineData(0.1, 1048576.5, "9.53673861659116006806514575958766023443767245e-8")]
    [InlineData(-2.0, 0.7, "-2.85714285714285732411804483676026299716588781")]
    public void QuotientAgreesWithMpmath(double numerator, double denominator, string expected)
        => AssertAgrees(expected, (Quad)numerator / denominator);

    [Fact]
    public void SumsAndProductsKeepBothParts()
    {
        Quad third = Quad.One / 3;
        Quad difference = (third * 3) - 1;
        Assert.True(difference.IsZero || difference.Exponent() < -103);
        Assert.Equal(1.0, (((Quad)1e16 + 1) - 1e16).ToDouble());
        Assert.Equal(double.Epsilon, ((Quad)double.Epsilon * 4 / 4).ToDouble());
        Assert.Equal(2 * (Quad)double.MaxValue, (Quad)double.MaxValue + double.MaxValue);
    }

    [Fact]
    public void ExponentIsTheFloorOfTheBinaryLogarithm()
    {
        Assert.Equal(-1, ((Quad)1 - 1e-25).Exponent());
        Assert.Equal(0, ((Quad)1 + 1e-25).Exponent());
        Assert.Equal(-1074, ((Quad)double.Epsilon).Exponent());
        Assert.Equal(-1442696, QuadFunctions.Exp(-1e6).Exponent());
    }

    // Decimal figures are compared as whole numbers: |actual - expected| * 2^97 <= |expected|.
    private static void AssertAgrees(string figure, Quad actual)
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
