using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>Elements become doubles and back without an error but the last rounding's.</summary>
[Trait("Category", "Light")]
public class RowElementTests
{
    private static readonly float[] Singles =
    [
        0, -0f, 1, -1, 0.1f, float.Epsilon, float.MaxValue, float.MinValue, 1 / 3f, float.PositiveInfinity,
        float.NegativeInfinity, float.NaN, 2, 3, 4, 5,
    ];

    private static readonly double[] Doubles =
    [
        0.1, -0.0, 1 + Math.ScaleB(1, -24), 1 + Math.ScaleB(3, -24), 1e300, -1e300, 1e-46, -1e-46, float.Epsilon * 1.5,
        float.MaxValue * (1 + Math.ScaleB(1, -25)), 7, 1 / 3.0, double.PositiveInfinity, double.NaN, 1e-40, -9,
    ];

    [Fact]
    public void Floats_become_doubles()
    {
        double[] expected = [.. Singles.Select(x => (double)x)];
        for (int i = 0; i < 16; i += 4)
        {
            Assert.Equal(expected[i..(i + 4)], RowTypes.Lanes(SingleRows128.Widen(Vector128.Create(Singles, i))));
        }

        Assert.Equal(expected[..8], RowTypes.Lanes(SingleRows256.Widen(Vector256.Create(Singles, 0))));
        Assert.Equal(expected[8..], RowTypes.Lanes(SingleRows256.Widen(Vector256.Create(Singles, 8))));
        Assert.Equal(expected, RowTypes.Lanes(SingleRows512.Widen(Vector512.Create(Singles, 0))));
    }

    [Fact]
    public void Doubles_are_rounded_to_nearest()
    {
        float[] lanes = new float[16];
        foreach (Type type in (Type[])[typeof(SingleRows128), typeof(SingleRows256), typeof(SingleRows512)])
        {
            int rows = RowTypes.Lanes(RowTypes.Create(type, Doubles)).Length;
            for (int i = 0; i < lanes.Length; i += rows)
            {
                Store(RowTypes.Create(type, Doubles, i).Narrow(), lanes, i);
            }

            Assert.Equal(Doubles.Select(x => (float)x), lanes);
        }
    }

    [Fact]
    public void Doubles_stay_as_they_are()
    {
        Assert.Equal(Doubles[..2], RowTypes.Lanes(WideRows128.Widen(Vector128.Create(Doubles, 0)).Narrow()));
        Assert.Equal(Doubles[..4], RowTypes.Lanes(WideRows256.Widen(Vector256.Create(Doubles, 0)).Narrow()));
        Assert.Equal(Doubles[..8], RowTypes.Lanes(WideRows512.Widen(Vector512.Create(Doubles, 0)).Narrow()));
    }

    private static void Store(object vector, float[] lanes, int start)
    {
        switch (vector)
        {
            case Vector128<float> narrow: narrow.CopyTo(lanes, start); break;
            case Vector256<float> medium: medium.CopyTo(lanes, start); break;
            default: ((Vector512<float>)vector).CopyTo(lanes, start); break;
        }
    }
}
