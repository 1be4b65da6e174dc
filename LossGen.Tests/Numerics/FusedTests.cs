using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle.Rows;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Fused multiply-adds without the instruction have the bits of those of the platform.</summary>
[Trait("Category", "Light")]
public class FusedTests
{
    private const int Samples = 300_000;

    private static readonly float[] Special =
    [
        0, -0f, 1, -1, float.Epsilon, -float.Epsilon, 1.17549435e-38f, 1.1754942e-38f, 5.877472e-39f, 0.5f, 1.5f,
        float.MaxValue, -float.MaxValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN, 16_777_215,
        16_777_217, 1 + 1.1920929e-7f, 1 - 5.9604645e-8f, 5.9604645e-8f, -5.9604645e-8f, 2.9802322e-8f,
    ];

    [Fact]
    public void OfSpecialNumbers() => Assert.All(Special, a => Assert.All(Special, b => Assert.All(
        Special, c => AssertSame(Vector128.Create(a), Vector128.Create(b), Vector128.Create(c)))));

    /// <summary>Of sums that lie halfway between two floats, or next to that, in one lane beside others.</summary>
    [Fact]
    public void OfSumsBetweenTwoFloats()
    {
        var random = new SplitMix(5);
        for (int i = 0; i < Samples; i++)
        {
            float whole = 8_388_608 + random.Next(8_388_608);
            float half = MathF.ScaleB(1 + random.Next(2), -1 - random.Next(60));
            float sign = random.Next(2) == 0 ? 1 : -1;
            AssertSame(
                Vector128.Create(half, Any(random), half, Any(random)),
                Vector128.Create(sign, Any(random), 1 + (sign * 1.1920929e-7f), Any(random)),
                Vector128.Create(whole, Any(random), -whole, Any(random)));
        }
    }

    [Fact]
    public void OfAnyNumbers()
    {
        var random = new SplitMix(6);
        for (int i = 0; i < Samples; i++)
        {
            AssertSame(Any4(random), Any4(random), Any4(random));
        }
    }

    private static Vector128<float> Any4(SplitMix random) =>
        Vector128.Create(Any(random), Any(random), Any(random), Any(random));

    // All bit patterns; near 1; subnormal; integers by powers of two, whose products and sums are often exact.
    private static float Any(SplitMix random) => random.Next(4) switch
    {
        0 => BitConverter.UInt32BitsToSingle((uint)random.Next(int.MaxValue) << random.Next(2)),
        1 => ((float)random.Next(1 << 24) / (1 << 22)) - 2,
        2 => MathF.ScaleB(random.Next(1 << 24), -100 - random.Next(74)),
        _ => MathF.ScaleB(random.Next(1 << 12), random.Next(50) - 40) * (1 - (2 * random.Next(2))),
    };

    private static void AssertSame(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        Vector128<float> expected = Vector128.Create(
            MathF.FusedMultiplyAdd(a[0], b[0], c[0]), MathF.FusedMultiplyAdd(a[1], b[1], c[1]),
            MathF.FusedMultiplyAdd(a[2], b[2], c[2]), MathF.FusedMultiplyAdd(a[3], b[3], c[3]));
        AssertSame(expected, Fused.OfDoubles(a, b, c));
        AssertSame(expected, Fused.ByRoundingToOdd(a, b, c));
        AssertSame(expected, Fused.MultiplyAdd(a, b, c));

        void AssertSame(Vector128<float> one, Vector128<float> other)
        {
            Vector128<int> isSame = Vector128.Equals(one.AsInt32(), other.AsInt32())
                | ~(Vector128.Equals(one, one) | Vector128.Equals(other, other)).AsInt32();
            Assert.True(isSame == Vector128<int>.AllBitsSet, $"{a} * {b} + {c} is {one}, not {other}.");
        }
    }
}
