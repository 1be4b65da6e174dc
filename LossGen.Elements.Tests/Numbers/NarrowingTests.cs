using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Elements.Tests.Numbers;

/// <summary>Vectors of every width convert as the number does, bit by bit.</summary>
[Trait("Category", "Light")]
public sealed class NarrowingTests
{
    private const int Longest = 16;

    [Fact]
    public void EveryPatternIsWidenedTheSameAtEveryWidth()
    {
        var stored = new BFloat16[Longest];
        for (int first = 0; first < 1 << 16; first += Longest)
        {
            for (int lane = 0; lane < Longest; lane++)
            {
                stored[lane] = BFloat16.FromBits((ushort)(first + lane));
            }

            for (int lane = 0; lane < Longest; lane++)
            {
                int expected = stored[lane].ToBits() << 16;
                Assert.Equal(
                    expected, VectorMath.LoadBFloat128(in stored[0], lane & ~3).AsInt32()[lane & 3]);
                Assert.Equal(
                    expected, VectorMath.LoadBFloat256(in stored[0], lane & ~7).AsInt32()[lane & 7]);
                Assert.Equal(expected, VectorMath.LoadBFloat512(in stored[0], 0).AsInt32()[lane]);
            }
        }
    }

    /// <summary>Every 1,009th float, and all near a tie or a border.</summary>
    [Fact]
    public void FloatsAreNarrowedTheSameAtEveryWidth()
    {
        Check(0, 1009);
        for (uint upper = 0; upper < 1 << 16; upper += 257)
        {
            Check((upper << 16) + 0x7FF8, 1, Longest);
            Check((upper << 16) + 0xFFF8, 1, Longest);
        }

        Check(0x7F80_0000 - 8, 1, Longest);
    }

    [Fact]
    [Trait("Category", "Sweep")]
    public void EveryFloatIsNarrowedTheSameAtEveryWidth() => Check(0, 1);

    private static void Check(uint start, uint step, long count = 0)
    {
        count = count == 0 ? (1L << 32) / step : count;
        Span<float> values = stackalloc float[Longest];
        Span<BFloat16> expected = stackalloc BFloat16[Longest];
        Span<BFloat16> actual = stackalloc BFloat16[Longest];
        for (long i = 0; i < count; i += Longest)
        {
            for (int lane = 0; lane < Longest; lane++)
            {
                values[lane] = BitConverter.UInt32BitsToSingle(start + ((uint)(i + lane) * step));
                expected[lane] = (BFloat16)values[lane];
            }

            VectorMath.StoreBFloat(Vector512.Create<float>(values), ref actual[0], 0);
            AssertSame(expected, actual, values);
            actual.Clear();
            VectorMath.StoreBFloat(Vector256.Create<float>(values), ref actual[0], 0);
            VectorMath.StoreBFloat(Vector256.Create<float>(values[8..]), ref actual[0], 8);
            AssertSame(expected, actual, values);
            actual.Clear();
            for (int lane = 0; lane < Longest; lane += 4)
            {
                VectorMath.StoreBFloat(Vector128.Create<float>(values[lane..]), ref actual[0], lane);
            }

            AssertSame(expected, actual, values);
        }
    }

    private static void AssertSame(
        ReadOnlySpan<BFloat16> expected, ReadOnlySpan<BFloat16> actual, ReadOnlySpan<float> values)
    {
        var one = MemoryMarshal.Cast<BFloat16, ushort>(expected);
        var other = MemoryMarshal.Cast<BFloat16, ushort>(actual);
        if (!one.SequenceEqual(other))
        {
            int lane = one.CommonPrefixLength(other);
            Assert.Fail($"{values[lane]:R} is narrowed to {other[lane]:X4}, not to {one[lane]:X4}");
        }
    }
}
