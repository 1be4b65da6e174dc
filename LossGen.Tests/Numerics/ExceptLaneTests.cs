using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class ExceptLaneTests
{
    public static TheoryData<int> Lanes => [int.MinValue, -17, -1, 0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, int.MaxValue];

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Only_that_lane_becomes_zero(int lane)
    {
        CheckSingles(VectorMath.ExceptLane(Vector128.Create(Numbers, 0), lane).ToVector256().ToVector512(), 4, lane);
        CheckSingles(VectorMath.ExceptLane(Vector256.Create(Numbers, 0), lane).ToVector512(), 8, lane);
        CheckSingles(VectorMath.ExceptLane(Vector512.Create(Numbers, 0), lane), 16, lane);
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void Only_that_lane_of_doubles_becomes_zero(int lane)
    {
        CheckDoubles(VectorMath.ExceptLane(Vector128.Create(1.0, 2), lane).ToVector256().ToVector512(), 2, lane);
        CheckDoubles(VectorMath.ExceptLane(Vector256.Create(1.0, 2, 3, 4), lane).ToVector512(), 4, lane);
        CheckDoubles(VectorMath.ExceptLane(Vector512.Create(1.0, 2, 3, 4, 5, 6, 7, 8), lane), 8, lane);
    }

    [Theory]
    [MemberData(nameof(Lanes))]
    public void The_others_become_zero(int lane)
    {
        Vector512<double> eight = Vector512.Create(1.0, 2, 3, 4, 5, 6, 7, 8);
        Assert.Equal(eight - VectorMath.ExceptLane(eight, lane), VectorMath.OnlyLane(eight, lane));
        Vector256<float> singles = Vector256.Create(Numbers, 0);
        Assert.Equal(singles - VectorMath.ExceptLane(singles, lane), VectorMath.OnlyLane(singles, lane));
        Vector128<double> infinite = Vector128.Create(double.PositiveInfinity);
        Assert.Equal(lane is 0 or 1 ? double.PositiveInfinity : 0, Vector128.Sum(VectorMath.OnlyLane(infinite, lane)));
    }

    private static float[] Numbers { get; } = [.. Enumerable.Range(1, 16)];

    private static void CheckSingles(Vector512<float> value, int lanes, int lane)
    {
        for (int i = 0; i < lanes; i++)
        {
            Assert.Equal(i == lane ? 0f : i + 1, value[i]);
        }
    }

    private static void CheckDoubles(Vector512<double> value, int lanes, int lane)
    {
        for (int i = 0; i < lanes; i++)
        {
            Assert.Equal(i == lane ? 0.0 : i + 1, value[i]);
        }
    }
}
