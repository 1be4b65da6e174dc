using LossGen.Oracle;
using Xunit;

namespace LossGen.Tests.TestKit.Oracle;

/// <summary>Entropy, generalised cross-entropy and token scaling in the oracle, against figures of 44 digits.</summary>
[Trait("Category", "Light")]
public class TermOracleTests
{
    private static readonly double[] Logits = [1, 2, 3];

    [Fact]
    public void EntropyIsAsItIsDefined()
    {
        var row = new SoftmaxRow(Logits);
        DecimalFigure.AssertAgrees("8.32395581839938872951923725854816844408108913e-1", row.Entropy);
        string[] gradient =
        [
            "1.41817093609812160857060210889354260066132834e-1",
            "1.40770357469630127992428202159366667187053169e-1",
            "-2.82587451079442288849488413048720927253186003e-1",
        ];
        Assert.All(
            gradient.Index(),
            figure => DecimalFigure.AssertAgrees(figure.Item, row.EntropyGradient(figure.Index).Value));
    }

    /// <summary>As lse - sum p x it would be the difference of two numbers near 90.</summary>
    [Fact]
    public void TheEntropyOfAConfidentRowKeepsItsDigits()
        => DecimalFigure.AssertAgrees(
            "1.70046498178629813105711631673255620232788722e-37", new SoftmaxRow([90, 0, 0.25]).Entropy);

    [Theory]
    [InlineData(0, 0.7,
        "1.16373667824325196788959096261849420849638758", "-1.68694068172487428903210008017396773799341481e-1")]
    [InlineData(0, 1,
        "9.09969426829619542001977898515508202132069135e-1", "-8.19250690649932284458638756902501300261265798e-2")]
    [InlineData(2, 0.7,
        "3.54613557821288954991719440548471998448195493e-1", "6.76823298651335117885615488816058958471301330e-2")]
    [InlineData(2, 1,
        "3.34759044225178110470981719825254595067230940e-1", "5.98920245448189324111963351991041300400062541e-2")]
    [InlineData(2, 1.0 / 1024,
        "4.07524850879957580101812033996768422473302457e-1", "8.99947433892223560391444038590232873282171698e-2")]
    public void GeneralizedCrossEntropyIsAsItIsDefined(int target, double q, string loss, string first)
    {
        CrossEntropyOracle oracle = Of(Logits, target, new() { GeneralizedQ = q });
        DecimalFigure.AssertAgrees(loss, oracle.Loss(0).Value);
        DecimalFigure.AssertAgrees(first, oracle.Gradient(0, 0).Value);
    }

    [Theory]
    [InlineData(0,
        "2.16758144947354192343314979260274110496538492e-1", "-8.19250690649932284458638756902501300261265798e-2")]
    [InlineData(2,
        "2.71156181366497621691501007741257170008731345e-1", "5.98920245448189324111963351991041300400062541e-2")]
    public void TokenScalingIsAsItIsDefined(int target, string loss, string first)
    {
        CrossEntropyOracle oracle = Of(Logits, target, new() { TokenScaling = true });
        DecimalFigure.AssertAgrees(loss, oracle.Loss(0).Value);
        DecimalFigure.AssertAgrees(first, oracle.Gradient(0, 0).Value);
    }

    /// <summary>C equal logits: H = log C, and the other losses are functions of 1/C.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(64)]
    public void UniformRowsAreFunctionsOfTheNumberOfClasses(int classes)
    {
        var logits = new double[classes];
        double log = Math.Log(classes);
        Near(2 * log, Of(logits, 0, new() { EntropyWeight = 1 }).Loss(0).Value);
        Near(2 - (2 / Math.Sqrt(classes)), Of(logits, 0, new() { GeneralizedQ = 0.5 }).Loss(0).Value);
        Near(1 - (1.0 / classes), Of(logits, 0, new() { GeneralizedQ = 1 }).Loss(0).Value);
        Near(log / classes, Of(logits, 0, new() { TokenScaling = true }).Loss(0).Value);
        Quad plain = Of(logits, 0, new()).Gradient(0, 0).Value;
        Near(0, Of(logits, 0, new() { EntropyWeight = 1 }).Gradient(0, 0).Value - plain);
    }

    /// <summary>A target out of reach costs 1/q, and nothing where its own probability scales the loss.</summary>
    [Fact]
    public void MinusInfinityAtTheTargetIsTheLimit()
    {
        double[] logits = [0, double.NegativeInfinity, 1];
        Near(4, Of(logits, 1, new() { GeneralizedQ = 0.25 }).Loss(0).Value);
        Near(0, Of(logits, 1, new() { TokenScaling = true }).Loss(0).Value);
        for (int c = 0; c < 3; c++)
        {
            Near(0, Of(logits, 1, new() { GeneralizedQ = 0.25 }).Gradient(0, c).Value);
            Near(0, Of(logits, 1, new() { TokenScaling = true }).Gradient(0, c).Value);
        }

        Assert.True(double.IsPositiveInfinity(Of(logits, 1, new() { EntropyWeight = 1 }).Loss(0).Value.High));
    }

    [Fact]
    public void AMaskedClassIsAbsentFromTheEntropy()
    {
        var masked = new SoftmaxRow([1, double.NegativeInfinity, 2, 3]);
        Near(new SoftmaxRow(Logits).Entropy.ToDouble(), masked.Entropy);
        Assert.True(masked.EntropyGradient(1).Value.IsZero);
    }

    [Fact]
    public void ARowWithoutASoftmaxIsNaN()
    {
        foreach (double value in (ReadOnlySpan<double>)[double.NegativeInfinity, double.PositiveInfinity, double.NaN])
        {
            double[] logits = [value, value];
            Assert.All(Forms, options => Assert.True(double.IsNaN(Of(logits, 0, options).Loss(0).Value.High)));
            Assert.All(Forms, options => Assert.True(double.IsNaN(Of(logits, 0, options).Gradient(0, 1).Value.High)));
            Assert.True(double.IsNaN(new SoftmaxRow(logits).EntropyOfAny.Value.High));
        }
    }

    [Fact]
    public void WhatWeighsNothingAddsNothing()
    {
        double[] logits = [double.NaN, double.PositiveInfinity];
        Assert.All(Forms, options => Nothing(Of(logits, -100, options)));
        Assert.All(Forms, options => Nothing(Of(logits, 0, options, sampleWeight: 0)));
        Assert.All(
            Forms.Where(options => options.EntropyWeight == 0),
            options => Nothing(Of(logits, 0, options, classWeight: 0)));

        // The entropy of a row is not that of a class.
        Near(-2 * Math.Log(2), Of([3, 3], 0, new() { EntropyWeight = -2 }, classWeight: 0).Loss(0).Value);
    }

    /// <summary>Class weights scale what the target costs, and not the entropy; row weights scale both.</summary>
    [Fact]
    public void WeightsScaleWhatTheyShould()
    {
        Near(4 * (2 - Math.Sqrt(2)), Of([3, 3], 0, new() { GeneralizedQ = 0.5 }, 2, 2).Loss(0).Value);
        Near(2 * Math.Log(2), Of([3, 3], 0, new() { TokenScaling = true }, 2, 2).Loss(0).Value);
        Near(3 * (2 + 5) * Math.Log(2), Of([3, 3], 0, new() { EntropyWeight = 5 }, 2, 3).Loss(0).Value);
    }

    private static readonly LossOptions[] Forms =
        [new() { EntropyWeight = 0.5 }, new() { GeneralizedQ = 0.5 }, new() { TokenScaling = true }];

    private static CrossEntropyOracle Of(
        double[] logits, long target, LossOptions options, double classWeight = 1, double sampleWeight = 1)
        => new(
            new LossInput([new SoftmaxRow(logits)], [target], [.. logits.Select(_ => classWeight)])
            {
                SampleWeights = [sampleWeight],
            },
            options with { Reduction = Reduction.None });

    private static void Nothing(CrossEntropyOracle oracle)
    {
        Assert.True(oracle.Loss(0).Value.IsZero);
        Assert.True(oracle.Gradient(0, 0).Value.IsZero);
    }

    private static void Near(double expected, Quad actual)
        => Assert.Equal(expected, actual.ToDouble(), 1e-14 * Math.Max(1, Math.Abs(expected)));
}
