using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

[Trait("Category", "Light")]
public class ExpTableTests
{
    [Fact]
    public void The_table_holds_the_eighth_powers_of_two_and_what_rounding_left_over()
    {
        for (int j = 0; j < 16; j++)
        {
            double power = Math.Pow(2, (j % 8) / 8.0);
            float high = (float)power;
            Assert.Equal(BitConverter.SingleToInt32Bits(high) - ((j % 8) << 20), SingleExpConstants.High[j]);

            // log(1 + q) to the second order: the third is q^3 / 3, far below a unit of the float.
            double q = (power - high) / high;
            Assert.Equal((float)(q - (q * q / 2)), SingleExpConstants.Low[j]);
        }
    }
}
