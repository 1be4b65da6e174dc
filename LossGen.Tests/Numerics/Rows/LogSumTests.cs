using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>Each lane is the bits of the scalar logarithm that its mask chooses.</summary>
public class LogSumTests
{
    private static readonly double[] Sample = LogSamples.Make();

    // The arguments of the branch not taken must not matter: another order of the same sample.
    private static readonly double[] Other = [.. Sample.Reverse()];

    public static TheoryData<Type> Types => RowTypes.All;

    [Theory]
    [MemberData(nameof(Types))]
    public void Lanes_have_the_scalar_bits(Type type)
    {
        foreach (bool even in (bool[])[true, false])
        {
            double[] lanes = Evaluate(type, even);
            for (int i = 0; i < Sample.Length; i++)
            {
                bool isMax = int.IsEvenInteger(i) == even;
                double expected = isMax ? VectorMath.LogOnePlus(Sample[i]) : VectorMath.Log(Other[i]);
                Assert.True(
                    BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(lanes[i]),
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
            nameof(DoubleRows128) => doubles.AsDouble(),
            nameof(DoubleRows256) => Vector256.Create(doubles, doubles).AsDouble(),
            _ => Vector512.Create(Vector256.Create(doubles, doubles)).AsDouble(),
        };
    }
}
