using System.Globalization;
using System.Numerics;
using Xunit;

namespace LossGen.Elements.Tests.Numbers;

/// <summary>The number itself: conversions, comparison, text.</summary>
[Trait("Category", "Light")]
public sealed class BFloat16Tests
{
    public static IEnumerable<BFloat16> AllValues
        => Enumerable.Range(0, 1 << 16).Select(static bits => BFloat16.FromBits((ushort)bits));

    [Fact]
    public void EveryValueSurvivesWidening()
    {
        foreach (var value in AllValues.Where(static value => !BFloat16.IsNaN(value)))
        {
            Assert.Equal(value.ToBits(), ((BFloat16)(float)value).ToBits());
            Assert.Equal(value.ToBits(), ((BFloat16)(double)value).ToBits());
        }
    }

    [Fact]
    public void EveryNaNStaysOneWithItsSignAndBecomesQuiet()
    {
        foreach (var value in AllValues.Where(BFloat16.IsNaN))
        {
            ushort quiet = (ushort)(value.ToBits() | 0x0040);
            Assert.Equal(quiet, ((BFloat16)(float)value).ToBits());
            Assert.Equal(quiet, ((BFloat16)(double)value).ToBits());
        }
    }

    /// <summary>At a tie and on both sides of it, for all pairs of neighbours.</summary>
    [Fact]
    public void FloatsAndDoublesRoundToTheNearestAndTiesToEven()
    {
        for (ushort bits = 0; bits < 0x7F80; bits++)
        {
            double low = (double)BFloat16.FromBits(bits);
            double step = Math.ScaleB(1, Math.Max(Math.ILogB(low == 0 ? 1e-300 : low), -126) - 7);
            double tie = low + (step / 2);
            ushort high = (ushort)(bits + 1);
            ushort even = (bits & 1) == 0 ? bits : high;
            foreach (ushort sign in new ushort[] { 0, 0x8000 })
            {
                double signed = sign == 0 ? 1 : -1;
                Assert.Equal(even | sign, ((BFloat16)(signed * tie)).ToBits());
                Assert.Equal(bits | sign, ((BFloat16)(signed * Math.BitDecrement(tie))).ToBits());
                Assert.Equal(high | sign, ((BFloat16)(signed * Math.BitIncrement(tie))).ToBits());
                Assert.Equal(even | sign, ((BFloat16)(float)(signed * tie)).ToBits());
                Assert.Equal(bits | sign, ((BFloat16)(float)(signed * MathF.BitDecrement((float)tie))).ToBits());
                Assert.Equal(high | sign, ((BFloat16)(float)(signed * MathF.BitIncrement((float)tie))).ToBits());
            }
        }
    }

    [Theory]
    [InlineData(double.MaxValue, 0x7F80)]
    [InlineData(double.MinValue, 0xFF80)]
    [InlineData(double.Epsilon, 0x0000)]
    [InlineData(-double.Epsilon, 0x8000)]
    [InlineData(double.PositiveInfinity, 0x7F80)]
    public void DoublesBeyondTheRangeOfFloatAreRoundedToo(double value, int bits)
        => Assert.Equal(bits, ((BFloat16)value).ToBits());

    [Fact]
    public void OperatorsCompareAsThoseOfFloat()
    {
        BFloat16[] values =
        [
            BFloat16.NaN, BFloat16.NegativeInfinity, BFloat16.MinValue, BFloat16.NegativeOne, BFloat16.NegativeZero,
            BFloat16.Zero, BFloat16.Epsilon, BFloat16.One, BFloat16.E, BFloat16.Pi, BFloat16.MaxValue,
            BFloat16.PositiveInfinity,
        ];
        foreach (var (left, right) in values.SelectMany(_ => values, static (left, right) => (left, right)))
        {
            var (x, y) = ((float)left, (float)right);
            Assert.Equal(x == y, left == right);
            Assert.Equal(x != y, left != right);
            Assert.Equal(x < y, left < right);
            Assert.Equal(x > y, left > right);
            Assert.Equal(x <= y, left <= right);
            Assert.Equal(x >= y, left >= right);
            Assert.Equal(x.CompareTo(y), left.CompareTo(right));
            Assert.Equal(x.CompareTo(y), left.CompareTo((object)right));
            Assert.Equal(x.Equals(y), left.Equals(right));
            Assert.True(!left.Equals((object)right) || left.GetHashCode() == right.GetHashCode());
        }

        Assert.Equal(1, BFloat16.One.CompareTo(null));
        Assert.Throws<ArgumentException>("obj", static () => BFloat16.One.CompareTo(1f));
    }

    [Fact]
    public void EveryValueIsOfOneKind()
    {
        foreach (var value in AllValues)
        {
            float single = (float)value;
            Assert.Equal(float.IsNaN(single), BFloat16.IsNaN(value));
            Assert.Equal(float.IsInfinity(single), BFloat16.IsInfinity(value));
            Assert.Equal(float.IsPositiveInfinity(single), BFloat16.IsPositiveInfinity(value));
            Assert.Equal(float.IsNegativeInfinity(single), BFloat16.IsNegativeInfinity(value));
            Assert.Equal(float.IsFinite(single), BFloat16.IsFinite(value));
            Assert.Equal(float.IsNormal(single), BFloat16.IsNormal(value));
            Assert.Equal(float.IsSubnormal(single), BFloat16.IsSubnormal(value));
            Assert.Equal(float.IsNegative(single), BFloat16.IsNegative(value));
        }
    }

    [Fact]
    public void EveryValueReadsBackFromItsText()
    {
        Span<char> characters = stackalloc char[32];
        Span<byte> bytes = stackalloc byte[32];
        foreach (var value in AllValues.Where(static value => !BFloat16.IsNaN(value)))
        {
            string text = value.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(value.ToBits(), BFloat16.Parse(text, CultureInfo.InvariantCulture).ToBits());
            Assert.True(value.TryFormat(characters, out int length, "", CultureInfo.InvariantCulture));
            Assert.Equal(text, characters[..length].ToString());
            Assert.True(value.TryFormat(bytes, out int inUtf8, "", CultureInfo.InvariantCulture));
            Assert.Equal(value.ToBits(), BFloat16.Parse(bytes[..inUtf8], CultureInfo.InvariantCulture).ToBits());
        }
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1, "1")]
    [InlineData(-2.5, "-2.5")]
    [InlineData(3.389e38, "3.39E+38")]
    [InlineData(9.2e-41, "9E-41")]
    [InlineData(1000, "1000")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void TextHasTheFewestDigits(double value, string text)
        => Assert.Equal(text, ((BFloat16)value).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void OtherFormatsAreThoseOfFloat()
    {
        var value = (BFloat16)0.1;
        Assert.Equal("0.100097656", ((float)value).ToString(CultureInfo.InvariantCulture));
        Assert.Equal("0.10010", value.ToString("F5", CultureInfo.InvariantCulture));
        Assert.Equal("0,1", value.ToString(new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } }));
        Assert.Equal("0.1", $"{value:R}");
        Assert.Throws<FormatException>(() => value.ToString("Q"));
    }

    [Fact]
    public void TextThatIsNoNumberIsRefused()
    {
        Assert.False(BFloat16.TryParse("one", out var value));
        Assert.Equal(0, value.ToBits());
        Assert.False(BFloat16.TryParse(null, out _));
        Assert.False(BFloat16.TryParse("one"u8, null, out _));
        Assert.True(BFloat16.TryParse(" 1.5 ", NumberStyles.Float, CultureInfo.InvariantCulture, out value));
        Assert.Equal(1.5f, (float)value);
        Assert.Throws<FormatException>(static () => BFloat16.Parse("one", CultureInfo.InvariantCulture));
        Assert.Throws<ArgumentNullException>(static () => BFloat16.Parse(null!));
        Assert.Equal(BFloat16.MaxValue, MaxOf<BFloat16>());
    }

    private static T MaxOf<T>()
        where T : IMinMaxValue<T>
        => T.MaxValue;
}
