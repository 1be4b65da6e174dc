using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>An expression of rows gives the bits that it gives for a double in each lane.</summary>
[Trait("Category", "Light")]
public class RowOperatorTests
{
    private static readonly double[] Numbers =
    [
        0, -0.0, 1, -1, 0.1, 1 / 3.0, 1e308, -1e308, double.Epsilon, 1e-310, 3e-5, 7, double.PositiveInfinity,
        double.NegativeInfinity, double.NaN, Math.PI,
    ];

    public static TheoryData<Type> Types => [.. RowTypes.Single];

    [Theory]
    [MemberData(nameof(Types))]
    public void Addition(Type type) => Check(type, (left, right) => left + right, (left, right) => left + right);

    [Theory]
    [MemberData(nameof(Types))]
    public void Subtraction(Type type) => Check(type, (left, right) => left - right, (left, right) => left - right);

    [Theory]
    [MemberData(nameof(Types))]
    public void Multiplication(Type type) => Check(type, (left, right) => left * right, (left, right) => left * right);

    [Theory]
    [MemberData(nameof(Types))]
    public void Division(Type type) => Check(type, (left, right) => left / right, (left, right) => left / right);

    [Theory]
    [MemberData(nameof(Types))]
    public void Negation_changes_the_sign_bit_alone(Type type) => OverChunks(type, start =>
    {
        double[] lanes = RowTypes.Lanes(-RowTypes.Create(type, Numbers, start));
        Assert.Equal(Bits.Of([.. Numbers[start..].Take(lanes.Length).Select(x => -x)]), Bits.Of(lanes));
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void A_part_without_weight_is_zero(Type type) => OverChunks(type, start =>
    {
        foreach (double factor in Numbers)
        {
            double[] lanes = RowTypes.Lanes(RowMath.Part(factor, RowTypes.Create(type, Numbers, start)));
            Compare(lanes, i => RowMath.Part(factor, Numbers[start + i]));

            double[] factors = [.. Numbers[^1..], factor, .. Numbers[..^2]];
            lanes = RowTypes.Lanes(
                RowMath.Part(RowTypes.Create(type, factors, start), RowTypes.Create(type, Numbers, start)));
            Compare(lanes, i => RowMath.Part(factors[start + i], Numbers[start + i]));
        }
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void One_number_fills_all_rows(Type type)
    {
        dynamic zero = RowTypes.Create(type, new double[RowTypes.MaxRows]);
        Assert.All((double[])RowTypes.Lanes(zero + 0.1), lane => Assert.Equal(0.1, lane));
    }

    private static void Check(
        Type type, Func<dynamic, dynamic, object> ofRows, Func<double, double, double> ofDoubles) =>
        OverChunks(type, start =>
        {
            object rows = RowTypes.Create(type, Numbers, start);
            foreach (double other in Numbers)
            {
                double[] others = [other, .. Numbers[1..]];
                object otherRows = RowTypes.Create(type, others);
                Compare(RowTypes.Lanes(ofRows(rows, otherRows)), i => ofDoubles(Numbers[start + i], others[i]));
                Compare(RowTypes.Lanes(ofRows(rows, other)), i => ofDoubles(Numbers[start + i], other));
                Compare(RowTypes.Lanes(ofRows(other, rows)), i => ofDoubles(other, Numbers[start + i]));
            }
        });

    private static void OverChunks(Type type, Action<int> check)
    {
        int rows = RowTypes.Lanes(RowTypes.Create(type, Numbers)).Length;
        for (int start = 0; start < Numbers.Length; start += rows)
        {
            check(start);
        }
    }

    // Which NaN an operation gives is up to the CPU, so any will do.
    private static void Compare(double[] lanes, Func<int, double> expected)
    {
        for (int i = 0; i < lanes.Length; i++)
        {
            Assert.Equal(expected(i), lanes[i]);
            Assert.True(double.IsNaN(lanes[i]) || double.IsNegative(expected(i)) == double.IsNegative(lanes[i]));
        }
    }
}
