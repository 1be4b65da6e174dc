using LossGen.Oracle.Memory;

namespace LossGen.Linear.Tests.Kernels;

/// <summary>What is read and written, and where.</summary>
[Trait("Category", "Light")]
public class MemoryTests
{
    private static readonly (int, int, int)[] Shapes =
        [(1, 1, 1), (5, 17, 13), (5, 17, 48), (33, 33, 49), (13, 65, 50), (50, 513, 97)];

    [Fact]
    public void Nothing_outside_of_the_spans_is_touched()
    {
        foreach (var placement in new[] { Placement.AtStart, Placement.AtEnd })
        {
            foreach (var (rows, features, classes) in Shapes)
            {
                RunGuarded(placement, rows, features, classes);
            }
        }
    }

    [Fact]
    public void The_gradient_may_take_the_place_of_the_hidden_states()
    {
        var (hidden, weight) = (Numbers.Gaussian<float>(1, 70 * 21), Numbers.Gaussian<float>(2, 30 * 21));
        var targets = Numbers.Targets(3, 70, 30, ignored: 7);
        var apart = new float[hidden.Length];
        var (one, other) = (new float[weight.Length], new float[weight.Length]);
        var bias = new float[30];
        SingleHeads.Auto(hidden, weight, bias, targets, apart, one, new float[30], new float[70]);
        SingleHeads.Auto(hidden, weight, bias, targets, hidden, other, new float[30], new float[70]);
        Assert.Equal(apart, hidden);
        Assert.Equal(one, other);
    }

    [Fact]
    public void Accumulation_adds_to_weights_and_biases_and_replaces_the_rest()
    {
        var (hidden, weight) = (Numbers.Gaussian<float>(1, 3 * 5), Numbers.Gaussian<float>(2, 7 * 5));
        var bias = new float[7];
        int[] targets = [1, 6, 0];
        var (plain, gradient) = (new float[15], Enumerable.Repeat(9f, 15).ToArray());
        var (plainWeight, added) = (new float[35], Enumerable.Repeat(1f, 35).ToArray());
        var (plainBias, addedBias) = (new float[7], Enumerable.Repeat(1f, 7).ToArray());
        SingleHeads.Auto(hidden, weight, bias, targets, plain, plainWeight, plainBias, new float[3]);
        SingleHeads.Adding(hidden, weight, bias, targets, gradient, added, addedBias, new float[3]);
        Assert.Equal(plain, gradient);
        Assert.Equal(plainWeight.Select(static x => 1 + x), added);
        Assert.Equal(plainBias.Select(static x => 1 + x), addedBias);
    }

    [Fact]
    public void The_bits_of_a_row_do_not_depend_on_its_place()
    {
        var (hidden, weight) = (Numbers.Gaussian<float>(1, 400 * 21), Numbers.Gaussian<float>(2, 30 * 21));
        var targets = Numbers.Targets(3, 400, 30);
        var (gradient, losses) = (new float[hidden.Length], new float[400]);
        var alone = new float[21];
        OptionHeads.Upstream(
            hidden, weight, targets, Enumerable.Repeat(1f, 400).ToArray(), gradient, new float[weight.Length], losses);
        foreach (var row in new[] { 0, 1, 47, 48, 95, 383, 384, 399 })
        {
            var loss = new float[1];
            OptionHeads.Upstream(
                hidden.AsSpan(row * 21, 21), weight, targets.AsSpan(row, 1), [1f], alone, new float[weight.Length],
                loss);
            Assert.Equal(losses[row], loss[0]);
            Assert.Equal(gradient[(row * 21)..((row + 1) * 21)], alone);
        }
    }

    [Fact]
    public void Gradients_of_halves_are_rounded_once_a_chunk()
    {
        var (hidden, weight) = (Numbers.Gaussian<Half>(1, 384 * 35), Numbers.Gaussian<Half>(2, 30 * 35));
        var (bias, targets) = (new Half[30], Numbers.Targets(3, 384, 30));
        var (master, rounded) = (new float[weight.Length], new Half[weight.Length]);
        var (masterBias, roundedBias) = (new float[30], new Half[30]);
        var (gradient, losses) = (new Half[hidden.Length], new float[384]);
        HalfHeads.Auto(hidden, weight, bias, targets, gradient, master, masterBias, losses);
        HalfHeads.Rounded(hidden, weight, bias, targets, gradient, rounded, roundedBias, losses);
        Assert.Equal(Array.ConvertAll(master, static x => (Half)x), rounded);
        Assert.Equal(Array.ConvertAll(masterBias, static x => (Half)x), roundedBias);
    }

    private static void RunGuarded(Placement placement, int rows, int features, int classes)
    {
        using GuardedMemory<float> hidden = new(rows * features), weight = new(classes * features);
        using GuardedMemory<float> bias = new(classes), losses = new(rows);
        using GuardedMemory<float> hiddenGradient = new(rows * features), weightGradient = new(classes * features);
        using GuardedMemory<float> biasGradient = new(classes);
        using GuardedMemory<int> targets = new(rows);
        Numbers.Gaussian<float>(1, rows * features).CopyTo(hidden.Take(rows * features, placement));
        Numbers.Gaussian<float>(2, classes * features).CopyTo(weight.Take(classes * features, placement));
        Numbers.Targets(3, rows, classes).CopyTo(targets.Take(rows, placement));
        Head[] kernels = [SingleHeads.Of512, SingleHeads.Of256, SingleHeads.Of128, SingleHeads.Scalar];
        foreach (var kernel in kernels)
        {
            Assert.True(double.IsFinite(kernel(
                hidden.Take(rows * features, placement), weight.Take(classes * features, placement),
                bias.Take(classes, placement), targets.Take(rows, placement),
                hiddenGradient.Take(rows * features, placement), weightGradient.Take(classes * features, placement),
                biasGradient.Take(classes, placement), losses.Take(rows, placement))));
        }

        using GuardedMemory<Half> halves = new(rows * features), halfWeights = new(classes * features);
        using GuardedMemory<Half> halfBias = new(classes), halfGradient = new(rows * features);
        Assert.True(double.IsFinite(HalfHeads.Auto(
            halves.Take(rows * features, placement), halfWeights.Take(classes * features, placement),
            halfBias.Take(classes, placement), targets.Take(rows, placement),
            halfGradient.Take(rows * features, placement), weightGradient.Take(classes * features, placement),
            biasGradient.Take(classes, placement), losses.Take(rows, placement))));
    }

    private delegate double Head(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient, Span<float> losses);
}
