using LossGen.Oracle;

namespace LossGen.Linear.Tests.Kernels;

/// <summary>Inputs on which careless arithmetic shows.</summary>
[Trait("Category", "Light")]
public class HardInputTests
{
    [Fact]
    public void Logits_of_640_keep_their_probabilities()
    {
        Half[] hidden = [(Half)640, (Half)(-640)];
        Half[] weight = [(Half)1, (Half)(-1), (Half)0.999];
        var expected = new LinearReference(
            Numbers.Doubles<Half>(hidden), Numbers.Doubles<Half>(weight), new double[3], [2, 0], new LossOptions());
        var (gradient, losses) = (new float[3], new float[2]);
        var loss = HalfHeads.Auto(hidden, weight, new Half[3], [2, 0], new Half[2], gradient, new float[3], losses);
        Near.Compare(
            expected, 1, loss, Numbers.Doubles<float>(losses), null, Numbers.Doubles<float>(gradient), null,
            (-24, -24, -22));
    }

    [Fact]
    public void Logits_of_640_of_floats() => Check([640, -640, 640], [1, -1, 0.999f], [2, 0, 1]);

    [Fact]
    public void Logits_of_640_of_doubles()
    {
        double[] hidden = [640, -640], weight = [1, -1, 0.999];
        LinearReference expected = new(hidden, weight, new double[3], [2, 0], new LossOptions());
        var (gradient, weightGradient, losses) = (new double[2], new double[3], new double[2]);
        var loss = DoubleHeads.Auto(
            hidden, weight, new double[3], [2, 0], gradient, weightGradient, new double[3], losses);
        Near.Compare(expected, 1, loss, losses, gradient, weightGradient, null, (-52, -50, -48));
    }

    [Fact]
    public void Dot_products_that_cancel_are_off_by_what_their_terms_allow()
    {
        float[] hidden = [1e6f, -1e6f, 1, 1e6f, 1e6f, 1];
        float[] weight = [1, 1, 0.5f, 1, 1, -0.5f];
        Check(hidden, weight, [1, 0]);
    }

    [Fact]
    public void Subnormal_weights() => Check(
        Numbers.Gaussian<float>(1, 40), [.. Numbers.Gaussian<float>(2, 60).Select(static x => x * 1e-40f)], [0, 1]);

    [Fact]
    public void Rows_of_zeros() => Check(new float[40], Numbers.Gaussian<float>(2, 60), [0, 1]);

    [Fact]
    public void One_class_has_no_loss()
    {
        var gradient = new float[5];
        Assert.Equal(0, SingleHeads.HiddenAlone(Numbers.Gaussian<float>(1, 5), new float[5], [0], gradient));
        Assert.All(gradient, static x => Assert.Equal(0, x));
    }

    private static void Check(float[] hidden, float[] weight, int[] targets)
    {
        var features = hidden.Length / targets.Length;
        var classes = weight.Length / features;
        LinearReference expected = new(
            Numbers.Doubles<float>(hidden), Numbers.Doubles<float>(weight), null, targets, new LossOptions());
        var (gradient, weightGradient) = (new float[hidden.Length], new float[weight.Length]);
        var losses = new float[targets.Length];
        var loss = SingleHeads.Auto(
            hidden, weight, new float[classes], targets, gradient, weightGradient, new float[classes], losses);
        Near.Compare(
            expected, features, loss, Numbers.Doubles<float>(losses),
            weight.Any(float.IsSubnormal) ? null : Numbers.Doubles<float>(gradient),
            Numbers.Doubles<float>(weightGradient), null, (-24, -22, -20));
    }
}
