using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>
/// Each lane has the bits of the scalar function: the short logarithm for rows of floats, the long one for doubles.
/// </summary>
[Trait("Category", "Light")]
public class LogSumTests
{
    private static readonly double[] Sample = LogSamples.Make();

    // The arguments of the branch not taken must not matter: another order of the same sample. No sum is finite
    // where its rest is not.
    private static readonly double[] Other =
        [.. Sample.Reverse().Zip(Sample, (s, rest) => double.IsFinite(rest) ? Math.Abs(s) : rest)];

    public static TheoryData<Type> Types => RowTypes.All;

    [Theory]
    [MemberData(nameof(Types))]
    public void Lanes_have_the_scalar_bits(Type type)
    {
        Func<bool, double, double, double> scalar = type.Name.StartsWith("Single", StringComparison.Ordinal)
            ? VectorMath.SingleLogSum
            : VectorMath.DoubleLogSum;
        foreach (bool even in (bool[])[true, false])
        {
            double[] lanes = Evaluate(type, even);
            for (int i = 0; i < Sample.Length; i++)
            {
                bool isMax = int.IsEvenInteger(i) == even;
                double expected = scalar(isMax, Sample[i], Other[i]);
                Assert.True(
                    BitHash.BitsOf(expected) == BitHash.BitsOf(lanes[i]),
                    $"lane {i}, is max {isMax}, of {Sample[i]:R} and {Other[i]:R}: {lanes[i]:R}, not {expected:R}");
            }
        }
    }

    private static double[] Evaluate(Type type, bool even)
    {
        double[] lanes = new double[Sample.Length];
        int rows = RowTypes.Lanes(RowTypes.Create(type, Sample)).Length;
        for (int i = 0; i < lanes.Length; i += rows)
        {
            dynamic rest = RowTypes.Create(type, Sample, i);
            dynamic s = RowTypes.Create(type, Other, i);
            double[] logSums = RowTypes.Lanes(VectorMath.LogSum(Mask(type, even), rest, s));
            logSums.CopyTo(lanes, i);
        }

        return lanes;
    }

    // All bits in every second lane.
    private static dynamic Mask(Type type, bool even)
    {
        (int first, int second) = even ? (-1, 0) : (0, -1);
        Vector128<int> singles = Vector128.Create(first, second, first, second);
        Vector128<long> doubles = Vector128.Create((long)first, second);
        return type.Name switch
        {
            nameof(SingleRows128) => singles.AsSingle(),
            nameof(SingleRows256) => Vector256.Create(singles, singles).AsSingle(),
            nameof(SingleRows512) => Vector512.Create(Vector256.Create(singles, singles)).AsSingle(),
            nameof(WideRows128) => doubles.AsDouble(),
            nameof(WideRows256) => Vector256.Create(doubles, doubles).AsDouble(),
            _ => Vector512.Create(Vector256.Create(doubles, doubles)).AsDouble(),
        };
    }
}
