using LossGen.Oracle.Ulp;
using Xunit;
using Xunit.Sdk;

namespace LossGen.Tests.TestKit.Ulp;

/// <summary>The assertions must be able to fail, and say where and by how much.</summary>
[Trait("Category", "Light")]
public class UlpAssertTests
{
    [Fact]
    public void NamesThePlaceAndTheDistance()
    {
        XunitException failure = Assert.ThrowsAny<XunitException>(
            () => UlpAssert.Within(
                1.5, IeeeFormat.Single, IeeeFormat.Single, Expected.Of(1), 1 + Math.ScaleB(1, -22), "row 3, column 7"));
        Assert.StartsWith("row 3, column 7: expected 1 ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("2 ulp apart, promised 1.5 Single ulp", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANarrowResultIsTheRoundingOfAGoodOne()
    {
        // The float 1 + 2^-11 + 2^-23 is within 1.5 ulp of the tie 1 + 2^-11, so both neighbours are good.
        double tie = 1 + Math.ScaleB(1, -11);
        UlpAssert.Within(1.5, IeeeFormat.Single, IeeeFormat.Half, Expected.Of(tie), 1, "");
        UlpAssert.Within(1.5, IeeeFormat.Single, IeeeFormat.Half, Expected.Of(tie), 1 + Math.ScaleB(1, -10), "");
        Assert.ThrowsAny<XunitException>(
            () => UlpAssert.Within(
                1.5, IeeeFormat.Single, IeeeFormat.Half, Expected.Of(tie - Math.ScaleB(1, -20)),
                1 + Math.ScaleB(1, -10), ""));
    }

    [Fact]
    public void HashesTakeEveryNaNForTheSame()
    {
        double other = BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000001));
        Assert.Equal(HashOf(1, double.NaN), HashOf(1, other));
        Assert.NotEqual(HashOf(0.0), HashOf(-0.0));
        Assert.NotEqual(HashOf(1), HashOf(Math.BitIncrement(1.0)));
    }

    private static string HashOf(params double[] values)
    {
        using var hash = new BitHash();
        hash.Append(values);
        return hash.Finish();
    }
}
