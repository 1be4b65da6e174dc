using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>What kernels beside the cross-entropy compute.</summary>
internal static class FamilyLines
{
    public static IEnumerable<PlanLine> OfSoftmax(KernelPlan plan, SoftmaxPlan softmax)
    {
        var notation = new Notation(plan);
        if (softmax.Forward)
        {
            yield return new("output", notation.Of(softmax.Output));
        }

        if (softmax.Backward)
        {
            yield return new("gradient", notation.Of(softmax.Gradient) + ", d = outputGradient");
            yield return new("with", $"sum = {(softmax.IsLog ? "sum(d)" : "sum(d * e)/s")}");
        }

        yield return new(
            "where", "m = max(x), e = exp(x - m), s = sum(e), rest = s without the largest e, summed on its own");
        yield return new("biased", new ArithmeticWords(plan).Bias);
        if (softmax.Backward)
        {
            yield return new("over d", "class i in lane i mod 8, in " + plan.Element.WideWords);
        }
    }

    public static IEnumerable<PlanLine> OfNll(KernelPlan plan)
    {
        var notation = new Notation(plan);
        if (plan.NeedsLoss)
        {
            yield return new("loss", notation.Of(plan.Row.LossValue));
        }

        yield return new("result", ReductionWords.Of(plan));
        if (plan.Has(RoleKind.Gradient))
        {
            yield return new("gradient", $"{notation.Of(Formula.SumOf(plan.Row.Entry))} at the target, 0 elsewhere");
        }

        yield return new("where", $"x = {RoleNames.Of(plan.Input)}");
    }

    public static IEnumerable<PlanLine> OfDistillation(KernelPlan plan, DistillationPlan distillation)
    {
        var notation = new Notation(plan);
        if (distillation.NeedsLoss)
        {
            yield return new("loss", notation.Of(distillation.Loss));
        }

        yield return new("result", ReductionWords.Of(plan));
        if (distillation.HasGradient)
        {
            var gradient = distillation.Gradient;
            yield return new(
                "gradient", notation.Of(distillation.Weighted ? gradient * Row.SampleWeight : gradient));
        }

        yield return new("where", "p and q are the softmax of teacher and student"
            + (distillation.Tempered ? ", logits divided by the temperature" : "")
            + (distillation.Mixes ? $", m = {notation.Of(Mixture.Probability)}"
                : distillation.GradientHasDifference ? "; x and t less their maxima, d = log of their sums' ratio"
                : ""));
        var other = distillation.Mixes ? "m" : "q";
        yield return new(
            "divergence",
            $"KL(p|{other}) = sum(p * (d + exp(-d) - 1)), d = log(p/{other}): no term is negative, none cancels");
        if (distillation.Hard)
        {
            yield return new("hard", "nll = log(sum(exp(x - m))) + m - x[y] at temperature 1");
        }
    }
}
