using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>Softplus and its derivative in one call are those of two.</summary>
[Trait("Category", "Light")]
public class SoftplusAndSigmoidTests
{
    [Fact]
    public void Both_have_the_bits_of_separate_calls_for_floats()
    {
        float[] x = Arguments.Singles(1000);
        for (int i = 0; i < x.Length; i += Vector512<float>.Count)
        {
            Vector512<float> lanes = Vector512.Create(x, i);
            Vector512<float> softplus = ElementMath.SoftplusAndSigmoid(lanes, out Vector512<float> sigmoid);
            Assert.Equal(ElementMath.Softplus(lanes), softplus);
            Assert.Equal(ElementMath.Sigmoid(lanes), sigmoid);
            Assert.Equal(softplus[0], ElementMath.SoftplusAndSigmoid(x[i], out float scalar));
            Assert.Equal(sigmoid[0], scalar);
        }
    }

    [Fact]
    public void Both_have_the_bits_of_separate_calls_for_doubles()
    {
        double[] x = Arguments.Doubles(1000);
        for (int i = 0; i < x.Length; i += Vector512<double>.Count)
        {
            Vector512<double> lanes = Vector512.Create(x, i);
            Vector512<double> softplus = ElementMath.SoftplusAndSigmoid(lanes, out Vector512<double> sigmoid);
            Assert.Equal(ElementMath.Softplus(lanes), softplus);
            Assert.Equal(ElementMath.Sigmoid(lanes), sigmoid);
            Assert.Equal(softplus[0], ElementMath.SoftplusAndSigmoid(x[i], out double scalar));
            Assert.Equal(sigmoid[0], scalar);
        }
    }

    [Fact]
    public void Both_ways_have_the_bits_of_separate_calls_for_floats()
    {
        float[] x = Arguments.Singles(1000);
        for (int i = 0; i < x.Length; i += Vector256<float>.Count)
        {
            Vector256<float> lanes = Vector256.Create(x, i);
            Vector256<float> softplus = ElementMath.SoftplusBothWays(
                lanes,
                out Vector256<float> ofOpposite,
                out Vector256<float> sigmoid,
                out Vector256<float> sigmoidOfOpposite);
            Assert.Equal(ElementMath.Softplus(lanes), softplus);
            Assert.Equal(ElementMath.Softplus(-lanes), ofOpposite);
            Assert.Equal(ElementMath.Sigmoid(lanes), sigmoid);
            Assert.Equal(ElementMath.Sigmoid(-lanes), sigmoidOfOpposite);
        }
    }

    [Fact]
    public void Both_ways_have_the_bits_of_separate_calls_for_doubles()
    {
        double[] x = Arguments.Doubles(1000);
        for (int i = 0; i < x.Length; i += Vector512<double>.Count)
        {
            Vector512<double> lanes = Vector512.Create(x, i);
            Vector512<double> softplus = ElementMath.SoftplusBothWays(
                lanes,
                out Vector512<double> ofOpposite,
                out Vector512<double> sigmoid,
                out Vector512<double> sigmoidOfOpposite);
            Assert.Equal(ElementMath.Softplus(lanes), softplus);
            Assert.Equal(ElementMath.Softplus(-lanes), ofOpposite);
            Assert.Equal(ElementMath.Sigmoid(lanes), sigmoid);
            Assert.Equal(ElementMath.Sigmoid(-lanes), sigmoidOfOpposite);
        }
    }
}
