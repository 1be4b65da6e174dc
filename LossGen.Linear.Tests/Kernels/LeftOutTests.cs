namespace LossGen.Linear.Tests.Kernels;

/// <summary>Rows that add nothing take no part in any product, whatever their hidden states are.</summary>
[Trait("Category", "Light")]
public class LeftOutTests
{
    private const int Features = 9;
    private const int Classes = 14;

    private readonly float[] weight = Numbers.Gaussian<float>(2, Classes * Features);

    [Fact]
    public void Ignored_rows_of_NaN_poison_nothing()
    {
        var hidden = Numbers.Gaussian<float>(1, 6 * Features);
        hidden.AsSpan(2 * Features, Features).Fill(float.NaN);
        int[] targets = [1, 2, -100, 4, -100, 5];
        var gradient = new float[hidden.Length];
        var weightGradient = new float[weight.Length];
        var losses = new float[6];
        SingleHeads.Auto(
            hidden, weight, new float[Classes], targets, gradient, weightGradient, new float[Classes], losses);
        Assert.All(weightGradient, static x => Assert.True(float.IsFinite(x)));
        Assert.All(gradient, static x => Assert.True(float.IsFinite(x)));
        Assert.Equal(0, losses[2]);
        Assert.All(gradient[(2 * Features)..(3 * Features)], static x => Assert.Equal(0, x));
    }

    [Fact]
    public void The_gradient_of_what_is_left_is_that_without_the_ignored_rows()
    {
        var hidden = Numbers.Gaussian<float>(1, 200 * Features);
        var targets = Numbers.Targets(3, 200, Classes, ignored: 3);
        var kept = Enumerable.Range(0, 200).Where(i => targets[i] >= 0).ToArray();
        float[] few = [.. kept.SelectMany(i => hidden[(i * Features)..((i + 1) * Features)])];
        var all = Run(hidden, targets);
        var left = Run(few, [.. kept.Select(i => targets[i])]);
        Assert.Equal(left.Weight, all.Weight);
        Assert.Equal(left.Loss, all.Loss);
        Assert.Equal(left.Hidden, kept.SelectMany(i => all.Hidden[(i * Features)..((i + 1) * Features)]));
    }

    [Fact]
    public void Nothing_but_ignored_rows_has_no_gradient()
    {
        var (loss, hidden, weights) = Run(Numbers.Gaussian<float>(1, 3 * Features), [-100, -100, -100]);
        Assert.True(double.IsNaN(loss));
        Assert.All(hidden, static x => Assert.Equal(0, x));
        Assert.All(weights, static x => Assert.Equal(0, x));
    }

    [Fact]
    public void No_rows_clear_the_gradient_of_the_weights()
    {
        var (loss, _, weights) = Run([], []);
        Assert.True(double.IsNaN(loss));
        Assert.All(weights, static x => Assert.Equal(0, x));
    }

    [Fact]
    public void A_row_without_weight_has_outputs_and_no_gradient()
    {
        var hidden = Numbers.Gaussian<float>(1, 4 * Features);
        var gradient = new float[hidden.Length];
        var weightGradient = new float[weight.Length];
        var predictions = new int[4];
        var logSumExp = new float[4];
        var loss = SingleHeads.Weighted(
            hidden, weight, [1, 2, -100, 3], Enumerable.Repeat(1f, Classes).ToArray(), [1, 0, 1, 0], gradient,
            weightGradient, predictions, logSumExp, out _, out var total);
        Assert.Equal(1, total);
        Assert.Equal(SingleHeads.Forward(hidden.AsSpan(0, Features), weight, [1]), loss);
        Assert.All(gradient[Features..], static x => Assert.Equal(0, x));
        Assert.Equal(-1, predictions[2]);
        Assert.InRange(predictions[1], 0, Classes - 1);
        Assert.All(logSumExp, static x => Assert.True(float.IsFinite(x) && x != 0));
    }

    [Fact]
    public void Weights_that_are_all_zero_are_an_empty_mean()
    {
        var hidden = Numbers.Gaussian<float>(1, 2 * Features);
        var gradient = Enumerable.Repeat(7f, hidden.Length).ToArray();
        var weightGradient = Enumerable.Repeat(7f, weight.Length).ToArray();
        var loss = SingleHeads.Weighted(
            hidden, weight, [1, 2], new float[Classes], [1, 1], gradient, weightGradient, new int[2], new float[2],
            out _, out _);
        Assert.Equal(0, loss);
        Assert.All(gradient, static x => Assert.Equal(0, x));
        Assert.All(weightGradient, static x => Assert.Equal(0, x));
    }

    private (double Loss, float[] Hidden, float[] Weight) Run(float[] hidden, int[] targets)
    {
        var gradient = Enumerable.Repeat(7f, hidden.Length).ToArray();
        var weightGradient = Enumerable.Repeat(7f, weight.Length).ToArray();
        var loss = SingleHeads.Auto(
            hidden, weight, new float[Classes], targets, gradient, weightGradient, new float[Classes],
            new float[targets.Length]);
        return (loss, gradient, weightGradient);
    }
}
