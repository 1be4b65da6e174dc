namespace LossGen.Ranks.Tests.Kernels;

/// <content>How each kernel is called.</content>
public static partial class SingleKernels
{
    public static IReadOnlyList<RankCall<float>> All { get; } =
    [
        new("plain", static (b, o, s) => o.Result = (double)Plain(b.Logits, b.Targets, o.Gradient, shard: s)),
        new("losses", static (b, o, s) => o.Result = Losses(b.Logits, b.Targets, o.Losses, shard: s)),
        new("weighted and smoothed", static (b, o, s) =>
        {
            o.Result = (double)WeightedAndSmoothed(
                b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, out var w, shard: s);
            o.TotalWeight = w;
        }),
        new("every output", static (b, o, s) =>
        {
            o.Result = EveryOutput(
                b.Logits, b.Targets, b.ClassWeights, b.SampleWeights, o.Gradient, o.Losses, o.LogSumExp,
                o.Entropies, o.Predictions, out var hits, out var w, out var z, shard: s);
            o.TotalWeight = w;
            o.ZLoss = z;
            o.Correct = hits;
        }),
        new("capped", static (b, o, s) => o.Result = Capped(b.Logits, b.Targets, o.Gradient, o.Losses, shard: s)),
        new("focal", static (b, o, s) => o.Result = Focal(b.Logits, b.Targets, o.Gradient, o.Losses, shard: s)),
        new("poly", static (b, o, s) => o.Result = Poly(b.Logits, b.Targets, o.Gradient, o.Losses, shard: s)),
        new("generalized", static (b, o, s) =>
            o.Result = Generalized(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, shard: s)),
        new("scaled by tokens", static (b, o, s) =>
            o.Result = ScaledByTokens(b.Logits, b.Targets, o.Gradient, o.Losses, shard: s)),
        new("probabilities", static (b, o, s) => o.Result = Probabilities(
            b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Probabilities, o.LogProbabilities,
            o.Predictions, shard: s)),
        new("probabilities beside sums", static (b, o, s) => o.Result = ProbabilitiesBesideSums(
            b.Logits, b.Targets, o.Probabilities, o.LogProbabilities, o.LogSumExp, shard: s)),
        new("each row, added", static (b, o, s) =>
            EachRowAdded(b.Logits, b.Targets, b.SampleWeights, b.Upstream, o.Gradient, shard: s)),
        new("two means", static (b, o, s) =>
            o.Result = TwoMeans(b.Logits, b.Targets, b.ClassWeights, o.Gradient, shard: s)),
        new("means by choice", static (b, o, s) => o.Result = MeansByChoice(
            b.Logits, b.Targets, b.ClassWeights, o.Gradient, SmoothingWeights.Weighted, shard: s)),
        new("means by another choice", static (b, o, s) => o.Result = MeansByChoice(
            b.Logits, b.Targets, b.ClassWeights, o.Gradient, SmoothingWeights.Unweighted, shard: s)),
        new("options of the call", static (b, o, s) => o.Result = OptionsOfTheCall(
            b.Logits, b.Targets, o.Gradient, 7.5, 0.15, 1.25, true, EmptyMean.Zero, 0, shard: s)),
        new("threads", static (b, o, s) =>
            o.Result = Threads(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Predictions, o.Losses, shard: s)),
        new("scalar", static (b, o, s) =>
            o.Result = Scalar(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.LogSumExp, shard: s)),
        new("shifted and padded", static (b, o, s) => o.Result = ShiftedAndPadded(
            b.Padded, b.Targets, b.ClassWeights, b.Stride, b.Rows, o.PaddedGradient, o.Losses, shard: s)),
        new("predictions alone", static (b, o, s) => PredictionsAlone(b.Logits, b.Targets, o.Predictions, shard: s)),
        new("in place", static (b, o, s) => o.Result = InPlace(o.InPlace, b.Targets, o.InPlace, shard: s)),
        new("tensors", static (b, o, s) => o.Result = Tensors(
            new(b.Logits, [b.Rows, b.Classes]), b.Targets, new(o.Gradient, [b.Rows, b.Classes]),
            o.Predictions, shard: s)),
        new("keys", static (b, o, s) => o.Result = Keys(
            b.Logits, b.Keys, b.ClassWeights, b.Classes, o.Gradient, o.Losses, shard: s)),
        new("terms of the call", static (b, o, s) => o.Result = TermsOfTheCall(
            b.Logits, b.LongTargets, o.Gradient, o.Losses, 1e-3, 0.4, 0.05, 30, shard: s)),
        new("forms of the call", static (b, o, s) => o.Result = FormsOfTheCall(
            b.Logits, b.Targets, o.Gradient, o.Losses, b.Upstream[0], 1.5, 1, b.Rows, shard: s)),
    ];
}
