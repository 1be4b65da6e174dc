using LossGen.Oracle;

namespace LossGen.Linear.Tests.Kernels;

/// <summary>Every option against the oracle, those of terms in pairs.</summary>
[Trait("Category", "Light")]
public class OptionTests
{
    private const int Rows = 11;
    private const int Features = 19;
    private const int Classes = 37;

    private static readonly (int, int, int) Bits = (-24, -22, -19);

    private readonly float[] hidden = Numbers.Gaussian<float>(1, Rows * Features);
    private readonly float[] weight = Numbers.Gaussian<float>(2, Classes * Features, 0.25);
    private readonly float[] bias = Numbers.Gaussian<float>(3, Classes);
    private readonly int[] targets = Numbers.Targets(4, Rows, Classes, ignored: 5);
    private readonly float[] hiddenGradient = new float[Rows * Features];
    private readonly float[] weightGradient = new float[Classes * Features];

    public static TheoryData<int, int> Pairs
    {
        get
        {
            TheoryData<int, int> pairs = [];
            for (var i = 0; i < 6; i++)
            {
                for (var j = 0; j <= i; j++)
                {
                    pairs.Add(i, j);
                }
            }

            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Terms_in_pairs(int one, int other)
    {
        double[] off = [0, 0, 0, 0, 1, 0];
        double[] on = [0.1, 0.01, 0.5, 0.2, 1.5, 4];
        var o = off.Select((value, i) => i == one || i == other ? on[i] : value).ToArray();
        float[] classWeights = [.. Numbers.Gaussian<float>(5, Classes).Select(Math.Abs)];
        float[] sampleWeights = [.. Numbers.Gaussian<float>(6, Rows).Select(Math.Abs)];
        sampleWeights[3] = 0;
        var biasGradient = new float[Classes];
        var losses = new float[Rows];
        var loss = OptionHeads.Terms(
            hidden, weight, bias, targets, classWeights, sampleWeights, hiddenGradient, weightGradient, biasGradient,
            losses, o[0], o[1], o[2], o[3], o[4], o[5]);
        LossOptions options = new()
        {
            Reduction = Reduction.Sum, LabelSmoothing = o[0], ZLoss = o[1], PolyEpsilon = o[2], EntropyWeight = o[3],
            LogitScale = o[4],
        };
        LinearReference expected = new(
            Numbers.Doubles<float>(hidden), Numbers.Doubles<float>(weight), Numbers.Doubles<float>(bias), targets,
            options, o[5], Numbers.Doubles<float>(classWeights), Numbers.Doubles<float>(sampleWeights));
        Near.Compare(
            expected, Features, loss, Numbers.Doubles<float>(losses), Numbers.Doubles<float>(hiddenGradient),
            Numbers.Doubles<float>(weightGradient), Numbers.Doubles<float>(biasGradient), (-24, -20, -18));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Terms_of_halves_are_those_of_floats(int one, int other)
    {
        double[] off = [0, 0, 0, 0, 1, 0];
        double[] on = [0.1, 0.01, 0.5, 0.2, 1.5, 4];
        var o = off.Select((value, i) => i == one || i == other ? on[i] : value).ToArray();
        var classWeights = Array.ConvertAll(Numbers.Gaussian<Half>(5, Classes), Half.Abs);
        var sampleWeights = Array.ConvertAll(Numbers.Gaussian<Half>(6, Rows), Half.Abs);
        var halfGradient = new Half[Rows * Features];
        var biasGradient = new float[Classes];
        var losses = new float[Rows];
        var loss = OptionHeads.TermsOfHalves(
            Array.ConvertAll(hidden, static x => (Half)x), Array.ConvertAll(weight, static x => (Half)x),
            Array.ConvertAll(bias, static x => (Half)x), targets, classWeights, sampleWeights, halfGradient,
            weightGradient, biasGradient, losses, o[0], o[1], o[2], o[3], o[4], o[5]);
        LossOptions options = new()
        {
            LabelSmoothing = o[0], ZLoss = o[1], PolyEpsilon = o[2], EntropyWeight = o[3], LogitScale = o[4],
        };
        LinearReference expected = new(
            Numbers.Doubles<float>(hidden), Numbers.Doubles<float>(weight), Numbers.Doubles<float>(bias), targets,
            options, o[5], Numbers.Doubles<Half>(classWeights), Numbers.Doubles<Half>(sampleWeights));
        Near.Compare(
            expected, Features, loss, Numbers.Doubles<float>(losses), Numbers.Doubles<Half>(halfGradient),
            Numbers.Doubles<float>(weightGradient), Numbers.Doubles<float>(biasGradient), (-10, -20, -18));
    }

    [Fact]
    public void Focal() => Compare(
        OptionHeads.Focal(hidden, weight, targets, hiddenGradient, weightGradient),
        new() { FocalGamma = 2, ZLoss = 0.01 });

    [Fact]
    public void Generalized() => Compare(
        OptionHeads.Generalized(hidden, weight, targets, hiddenGradient, weightGradient),
        new() { GeneralizedQ = 0.5, EntropyWeight = 0.1 });

    [Fact]
    public void Token_scaling() => Compare(
        OptionHeads.Scaled(hidden, weight, targets, hiddenGradient, weightGradient),
        new() { TokenScaling = true, LogitScale = 0.5 });

    [Fact]
    public void Smoothing_weights_that_the_call_chooses()
    {
        float[] weights = [.. Numbers.Gaussian<float>(5, Classes).Select(Math.Abs)];
        foreach (var choice in new[] { SmoothingWeights.Weighted, SmoothingWeights.Unweighted })
        {
            Compare(
                OptionHeads.Chosen(
                    hidden, weight, targets, weights, hiddenGradient, weightGradient, choice, 0.1, accumulate: false),
                new() { LabelSmoothing = 0.1, SmoothingWeights = choice }, Numbers.Doubles<float>(weights));
        }
    }

    [Fact]
    public void A_shifted_target_is_that_of_a_later_row()
    {
        int[] sequences = [.. targets.Take(10)];
        var losses = new float[10];
        int[] shifted = [.. Enumerable.Range(0, 10).Select(i => i % 5 == 4 ? -100 : sequences[i + 1])];
        var states = hidden.AsSpan(0, 10 * Features);
        var loss = OptionHeads.Shifted(
            states, weight, sequences, hiddenGradient.AsSpan(0, 10 * Features), weightGradient, losses, 5);
        var direct = new float[10 * Features];
        var directWeights = new float[weight.Length];
        var same = SingleHeads.Auto(
            states, weight, new float[Classes], shifted, direct, directWeights, new float[Classes], new float[10]);
        Assert.Equal(same, loss);
        Assert.Equal(direct, hiddenGradient.AsSpan(0, 10 * Features));
        Assert.Equal(directWeights, weightGradient);
    }

    [Fact]
    public void An_upstream_gradient_scales_the_gradient_of_its_row()
    {
        var upstream = new float[Rows];
        upstream[2] = -3;
        var losses = new float[Rows];
        OptionHeads.Upstream(hidden, weight, targets, upstream, hiddenGradient, weightGradient, losses);
        Assert.All(Enumerable.Range(0, Rows * Features), i => Assert.Equal(
            i / Features == 2 && targets[2] >= 0, hiddenGradient[i] != 0));
    }

    private void Compare(double loss, LossOptions options, double[]? classWeights = null)
    {
        LinearReference expected = new(
            Numbers.Doubles<float>(hidden), Numbers.Doubles<float>(weight), null, targets, options, 0, classWeights);
        Near.Compare(
            expected, Features, loss, null, Numbers.Doubles<float>(hiddenGradient),
            Numbers.Doubles<float>(weightGradient), null, Bits);
    }
}
