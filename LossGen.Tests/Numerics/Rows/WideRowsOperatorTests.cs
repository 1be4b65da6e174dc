using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>
/// An expression of wide rows gives the bits that it gives for a <see cref="WideDouble"/> in each lane.
/// </summary>
[Trait("Category", "Light")]
public class WideRowsOperatorTests
{
    private const int Rounds = 40;

    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 0.1, 1 / 3.0, 1e308, -1e308, double.Epsilon, 1e-310, 3e-5, 7, double.PositiveInfinity,
        double.NegativeInfinity, double.NaN, Math.PI,
    ];

    public static TheoryData<Type> Types => [.. RowTypes.Wide];

    [Theory]
    [MemberData(nameof(Types))]
    public void Operators(Type type)
    {
        Check(type, (left, right) => left + right, (left, right) => left + right);
        Check(type, (left, right) => left - right, (left, right) => left - right);
        Check(type, (left, right) => left * right, (left, right) => left * right);
        Check(type, (left, right) => left / right, (left, right) => left / right);
        Check(type, (left, right) => -left * right, (left, right) => -left * right);
        Check(type, (left, right) => RowMath.Part(left, right), (left, right) => RowMath.Part(left, right));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_number_fills_all_rows(Type type)
    {
        WideDouble third = (WideDouble)1 / 3;
        Check(type, (left, _) => left * third, (left, _) => left * third);
        Check(type, (left, _) => third / left, (left, _) => third / left);
        Check(type, (left, _) => left + 0.1, (left, _) => left + 0.1);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Parts_of_a_factor(Type type)
    {
        dynamic rows = Make(type, Pairs(new Random(3)));
        WideDouble[] lanes = Lanes(rows);
        double[] highs = RowTypes.Lanes(rows.High()), lows = RowTypes.Lanes(rows.Low());
        Assert.Equal(lanes.Select(lane => Bits(RowMath.High(lane))), highs.Select(Bits));
        Assert.Equal(lanes.Select(lane => Bits(RowMath.Low(lane))), lows.Select(Bits));
    }

    private static void Check(
        Type type, Func<dynamic, dynamic, object> ofRows, Func<WideDouble, WideDouble, WideDouble> ofNumbers)
    {
        Random random = new(17);
        for (var round = 0; round < Rounds; round++)
        {
            dynamic left = Make(type, Pairs(random)), right = Make(type, Pairs(random));
            WideDouble[] lefts = Lanes(left), rights = Lanes(right), results = Lanes(ofRows(left, right));
            for (var i = 0; i < results.Length; i++)
            {
                var expected = ofNumbers(lefts[i], rights[i]);
                Assert.True(
                    (Bits(expected.Hi), Bits(expected.Lo)) == (Bits(results[i].Hi), Bits(results[i].Lo)),
                    $"{lefts[i]} and {rights[i]}: {results[i]}, not {expected}");
            }
        }
    }

    private static WideDouble[] Pairs(Random random) => [.. Enumerable.Range(0, 8).Select(_ =>
    {
        var high = random.Next(3) == 0
            ? Numbers[random.Next(Numbers.Length)]
            : Math.Exp(random.Next(-40, 40)) * random.NextDouble();
        return new WideDouble(high, high * (random.NextDouble() - 0.5) * Math.ScaleB(1, -53));
    })];

    private static dynamic Make(Type type, WideDouble[] numbers)
    {
        double[] his = [.. numbers.Select(number => number.Hi)], los = [.. numbers.Select(number => number.Lo)];
        return type.Name switch
        {
            nameof(WideRows128) => new WideRows128(Vector128.Create(his), Vector128.Create(los)),
            nameof(WideRows256) => new WideRows256(Vector256.Create(his), Vector256.Create(los)),
            _ => new WideRows512(Vector512.Create(his), Vector512.Create(los)),
        };
    }

    private static WideDouble[] Lanes(dynamic rows)
        =>
        [
            .. ((double[])RowTypes.Lanes(rows.Hi))
                .Zip((double[])RowTypes.Lanes(rows.Lo), (hi, lo) => new WideDouble(hi, lo)),
        ];

    // Which NaN an operation gives is up to the CPU.
    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
