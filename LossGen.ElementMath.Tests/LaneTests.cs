using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>A lane has the bits of the function of one number, whatever the width and the neighbours are.</summary>
[Trait("Category", "Light")]
public class LaneTests
{
    private static readonly int[] Widths = [128, 256, 512];

    [Theory]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void Every_width_gives_floats_the_bits_of_scalar_code(string name)
    {
        Overloads<float> overloads = Functions.Named(name).Single;
        float[] x = Arguments.Singles(Hardware.Sample(4000));
        AssertSame(x, overloads, y => BitConverter.SingleToInt32Bits(float.IsNaN(y) ? float.NaN : y));
    }

    [Theory]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void Every_width_gives_doubles_the_bits_of_scalar_code(string name)
    {
        Overloads<double> overloads = Functions.Named(name).Double;
        double[] x = Arguments.Doubles(Hardware.Sample(4000));
        AssertSame(x, overloads, y => BitConverter.DoubleToInt64Bits(double.IsNaN(y) ? double.NaN : y));
    }

    private static void AssertSame<T>(T[] x, Overloads<T> overloads, Func<T, long> bits)
        where T : unmanaged
    {
        T[] expected = overloads.Map(1, x);
        foreach (int width in Widths)
        {
            T[] actual = overloads.Map(width, x);
            for (int i = 0; i < x.Length; i++)
            {
                if (bits(actual[i]) != bits(expected[i]))
                {
                    Assert.Fail($"of {x[i]} it is {actual[i]} at {width} bits, but {expected[i]} in scalar code");
                }
            }
        }
    }
}
