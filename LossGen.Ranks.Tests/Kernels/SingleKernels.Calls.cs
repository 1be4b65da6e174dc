namespace LossGen.Ranks.Tests.Kernels;

/// <content>How each kernel is called, for one process and for ranks.</content>
public static partial class SingleKernels
{
    public static IReadOnlyList<RankKernel<float>> All { get; } =
    [
        new("plain", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Plain(b.Logits, b.Targets, o.Gradient);
            }
            else
            {
                o.Result = (double)Plain(b.Logits, b.Targets, o.Gradient, s);
            }
        }),
        new("losses", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Losses(b.Logits, b.Targets, o.Losses);
            }
            else
            {
                o.Result = (double)Losses(b.Logits, b.Targets, o.Losses, s);
            }
        }),
        new("weighted and smoothed", static (b, o, s) =>
        {
            double w;
            if (s is null)
            {
                o.Result = (double)WeightedAndSmoothed(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, out w);
            }
            else
            {
                o.Result = (double)WeightedAndSmoothed(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, out w, s);
            }

            o.TotalWeight = w;
        }),
        new("every output", static (b, o, s) =>
        {
            double w;
            double z;
            int hits;
            if (s is null)
            {
                o.Result = (double)EveryOutput(
                    b.Logits, b.Targets, b.ClassWeights, b.SampleWeights, o.Gradient, o.Losses, o.LogSumExp,
                    o.Entropies, o.Predictions, out hits, out w, out z);
            }
            else
            {
                o.Result = (double)EveryOutput(
                    b.Logits, b.Targets, b.ClassWeights, b.SampleWeights, o.Gradient, o.Losses, o.LogSumExp,
                    o.Entropies, o.Predictions, out hits, out w, out z, s);
            }

            o.TotalWeight = w;
            o.ZLoss = z;
            o.Correct = hits;
        }),
        new("capped", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Capped(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Capped(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("focal", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Focal(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Focal(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("poly", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Poly(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Poly(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("generalized", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Generalized(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)Generalized(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Losses, s);
            }
        }),
        new("scaled by tokens", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)ScaledByTokens(b.Logits, b.Targets, o.Gradient, o.Losses);
            }
            else
            {
                o.Result = (double)ScaledByTokens(b.Logits, b.Targets, o.Gradient, o.Losses, s);
            }
        }),
        new("probabilities", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Probabilities(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Probabilities, o.LogProbabilities,
                    o.Predictions);
            }
            else
            {
                o.Result = (double)Probabilities(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Probabilities, o.LogProbabilities,
                    o.Predictions, s);
            }
        }),
        new("probabilities beside sums", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)ProbabilitiesBesideSums(
                    b.Logits, b.Targets, o.Probabilities, o.LogProbabilities, o.LogSumExp);
            }
            else
            {
                o.Result = (double)ProbabilitiesBesideSums(
                    b.Logits, b.Targets, o.Probabilities, o.LogProbabilities, o.LogSumExp, s);
            }
        }),
        new("each row, added", static (b, o, s) =>
        {
            if (s is null)
            {
                EachRowAdded(b.Logits, b.Targets, b.SampleWeights, b.Upstream, o.Gradient);
            }
            else
            {
                EachRowAdded(b.Logits, b.Targets, b.SampleWeights, b.Upstream, o.Gradient, s);
            }
        }),
        new("two means", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)TwoMeans(b.Logits, b.Targets, b.ClassWeights, o.Gradient);
            }
            else
            {
                o.Result = (double)TwoMeans(b.Logits, b.Targets, b.ClassWeights, o.Gradient, s);
            }
        }),
        new("means by choice", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)MeansByChoice(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, SmoothingWeights.Weighted);
            }
            else
            {
                o.Result = (double)MeansByChoice(
                    b.Logits, b.Targets, b.ClassWeights, o.Gradient, SmoothingWeights.Weighted, s);
            }
        }),
        new("options of the call", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)OptionsOfTheCall(
                    b.Logits, b.Targets, o.Gradient, 7.5, 0.15, 1.25, true, EmptyMean.Zero, 0);
            }
            else
            {
                o.Result = (double)OptionsOfTheCall(
                    b.Logits, b.Targets, o.Gradient, 7.5, 0.15, 1.25, true, EmptyMean.Zero, 0, s);
            }
        }),
        new("threads", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Threads(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Predictions, o.Losses);
            }
            else
            {
                o.Result = (double)Threads(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.Predictions, o.Losses, s);
            }
        }),
        new("scalar", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Scalar(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.LogSumExp);
            }
            else
            {
                o.Result = (double)Scalar(b.Logits, b.Targets, b.ClassWeights, o.Gradient, o.LogSumExp, s);
            }
        }),
        new("shifted and padded", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)ShiftedAndPadded(
                    b.Padded, b.Targets, b.ClassWeights, b.Stride, b.Rows, o.PaddedGradient, o.Losses);
            }
            else
            {
                o.Result = (double)ShiftedAndPadded(
                    b.Padded, b.Targets, b.ClassWeights, b.Stride, b.Rows, o.PaddedGradient, o.Losses, s);
            }
        }),
        new("predictions alone", static (b, o, s) =>
        {
            if (s is null)
            {
                PredictionsAlone(b.Logits, b.Targets, o.Predictions);
            }
            else
            {
                PredictionsAlone(b.Logits, b.Targets, o.Predictions, s);
            }
        }),
        new("in place", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)InPlace(o.InPlace, b.Targets, o.InPlace);
            }
            else
            {
                o.Result = (double)InPlace(o.InPlace, b.Targets, o.InPlace, s);
            }
        }),
        new("tensors", static (b, o, s) =>
        {
            if (s is null)
            {
                o.Result = (double)Tensors(
                    new(b.Logits, [b.Rows, b.Classes]), b.Targets, new(o.Gradient, [b.Rows, b.Classes]),
                    o.Predictions);
            }
            else
            {
                o.Result = (double)Tensors(
                    new(b.Logits, [b.Rows, b.Classes]), b.Targets, new(o.Gradient, [b.Rows, b.Classes]),
                    o.Predictions, s);
            }
        }),
    ];
}
