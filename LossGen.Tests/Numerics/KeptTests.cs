using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class KeptTests
{
    [Theory]
    [InlineData(1.5)]
    [InlineData(-0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void It_is_the_number_or_what_changes_no_sum(double value)
    {
        var all = Vector128<long>.AllBitsSet.AsDouble();
        Assert.Equal(Bits(value), Bits(VectorMath.Kept(Vector128.Create(value), all)[1]));
        foreach (double other in (double[])[0.0, -0.0, value])
        {
            double there = VectorMath.Kept(Vector128.Create(value), Vector128<double>.Zero)[1];
            Assert.Equal(Bits(other), Bits(there + other));
        }
    }

    [Fact]
    public void It_is_so_of_floats_and_at_every_width()
    {
        Assert.Equal(
            Vector128.Create(-0f).AsInt32(), VectorMath.Kept(Vector128.Create(2f), Vector128<float>.Zero).AsInt32());
        Assert.Equal(
            Vector256.Create(-0f).AsInt32(), VectorMath.Kept(Vector256.Create(2f), Vector256<float>.Zero).AsInt32());
        Assert.Equal(
            Vector512.Create(-0f).AsInt32(), VectorMath.Kept(Vector512.Create(2f), Vector512<float>.Zero).AsInt32());
        Assert.Equal(Vector512.Create(2f), VectorMath.Kept(Vector512.Create(2f), Vector512<int>.AllBitsSet.AsSingle()));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(value);
}
