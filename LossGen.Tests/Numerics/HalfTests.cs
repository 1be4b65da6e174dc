using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class HalfTests
{
    public static TheoryData<int> Vectors => ExpAtWidth.Vectors;

    private static Half[] EveryHalf { get; } =
        [.. Enumerable.Range(0, 65536).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits))];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_half_is_widened_exactly(int width)
    {
        float[] wide = Widen(width, EveryHalf);
        for (int i = 0; i < wide.Length; i++)
        {
            AssertSame((float)EveryHalf[i], wide[i], $"0x{i:X4}");
        }
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_half_survives_the_way_back(int width)
    {
        Half[] back = Narrow(width, Widen(width, EveryHalf));
        for (int i = 0; i < back.Length; i++)
        {
            AssertSame((float)EveryHalf[i], (float)back[i], $"0x{i:X4}");
        }
    }

    // Midway between neighbours a tie, and one float to either side of it none.
    [Theory]
    [MemberData(nameof(Vectors))]
    public void Floats_between_halves_round_to_the_nearest_and_ties_to_even(int width)
    {
        float[] values = [.. BetweenHalves().SelectMany(value => (float[])[value, -value])];
        Array.Resize(ref values, (values.Length + 15) & ~15);
        Half[] narrow = Narrow(width, values);
        for (int i = 0; i < values.Length; i++)
        {
            AssertSame((float)(Half)values[i], (float)narrow[i], $"{values[i]:G9}");
        }
    }

    private static IEnumerable<float> BetweenHalves()
    {
        for (ushort bits = 0; bits < 0x7BFF; bits++)
        {
            float low = (float)BitConverter.UInt16BitsToHalf(bits);
            float middle = (low + (float)BitConverter.UInt16BitsToHalf((ushort)(bits + 1))) / 2;
            yield return MathF.BitDecrement(middle);
            yield return middle;
            yield return MathF.BitIncrement(middle);
        }

        foreach (float special in (float[])
            [float.Epsilon, 1e-40f, 65519.996f, 65520f, 65536f, 1e30f, float.MaxValue, float.PositiveInfinity])
        {
            yield return special;
        }

        yield return BitConverter.UInt32BitsToSingle(0x7F80_0001);
        yield return BitConverter.UInt32BitsToSingle(0x7FFF_FFFF);
    }

    // Bits, so that the zeros' signs count; any NaN is as good as another.
    private static void AssertSame(float expected, float actual, string what)
    {
        int expectedBits = BitConverter.SingleToInt32Bits(expected);
        if (!(float.IsNaN(expected) ? float.IsNaN(actual) : BitConverter.SingleToInt32Bits(actual) == expectedBits))
        {
            Assert.Fail($"{what}: expected {expected:G9}, not {actual:G9}");
        }
    }

    private static float[] Widen(int width, Half[] halves)
    {
        float[] wide = new float[halves.Length];
        ref Half source = ref MemoryMarshal.GetArrayDataReference(halves);
        for (int i = 0; i < wide.Length; i += width / 32)
        {
            switch (width)
            {
                case 128: VectorMath.LoadHalf128(in source, i).CopyTo(wide, i); break;
                case 256: VectorMath.LoadHalf256(in source, i).CopyTo(wide, i); break;
                default: VectorMath.LoadHalf512(in source, i).CopyTo(wide, i); break;
            }
        }

        return wide;
    }

    private static Half[] Narrow(int width, float[] values)
    {
        Half[] halves = new Half[values.Length];
        ref Half destination = ref MemoryMarshal.GetArrayDataReference(halves);
        for (int i = 0; i < values.Length; i += width / 32)
        {
            switch (width)
            {
                case 128: VectorMath.StoreHalf(Vector128.Create(values, i), ref destination, i); break;
                case 256: VectorMath.StoreHalf(Vector256.Create(values, i), ref destination, i); break;
                default: VectorMath.StoreHalf(Vector512.Create(values, i), ref destination, i); break;
            }
        }

        return halves;
    }
}
