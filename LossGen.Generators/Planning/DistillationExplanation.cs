using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>The plan of a distillation kernel in words.</summary>
internal static class DistillationExplanation
{
    public static IEnumerable<PlanLine> Of(PlanBuilder plan, DistillationPlan distillation, WidthPlan width)
    {
        yield return new("loss", Loss(distillation));
        yield return new("result", PlanFormulas.Reduction(plan));
        if (distillation.HasGradient)
        {
            yield return new("gradient", Gradient(plan, distillation));
        }

        yield return new("where", "p and q are the softmax of teacher and student"
            + (distillation.Tempered ? ", logits divided by the temperature" : ""));
        yield return new("divergence", "KL(p|q) = sum(p * (d + exp(-d) - 1)), d = log(p/q): no term is negative, none cancels");
        if (distillation.Hard)
        {
            yield return new("hard", "nll = log(sum(exp(x - m))) + m - x[y] at temperature 1, h = hard weight");
        }

        yield return new("elements", plan.Element.Widens
            ? $"{plan.Element.Storage}, computed in double, rounded once"
            : plan.Element.Storage);
        yield return new("vectors", PlanExplanation.Vectors(plan, width, ClassLoop.Vectors));
        yield return new("passes", "max of both; exp and sum of both; divergence" + (distillation.HasGradient ? "; gradient" : ""));
        yield return new("sums", PlanExplanation.Sums(plan.Element, ClassLoop.Vectors));
        yield return new("tail", width.IsScalar ? "none" : "filled up with -inf, whose probability is 0");
        yield return new("folded in", string.Join(", ", plan.Folded.Select(PlanExplanation.Words)));
    }

    private static string Loss(DistillationPlan distillation)
    {
        var divergence = distillation.Direction switch
        {
            DistillationDirectionKind.Reverse => "KL(q|p)",
            DistillationDirectionKind.Symmetric => "(KL(p|q) + KL(q|p)) / 2",
            _ => "KL(p|q)",
        };
        return distillation.Hard ? $"(1 - h) * {divergence} + h * nll" : divergence;
    }

    private static string Gradient(PlanBuilder plan, DistillationPlan distillation)
    {
        var soft = distillation.Direction switch
        {
            DistillationDirectionKind.Reverse => "q * (log(q/p) - KL(q|p))",
            DistillationDirectionKind.Symmetric => "(q - p + q * (log(q/p) - KL(q|p))) / 2",
            _ => "(q - p)",
        };
        soft += distillation.Tempered ? " / temperature" : "";
        var both = distillation.Hard ? $"(1 - h) * {soft} + h * (softmax(x) - [j = y])" : soft;
        return !plan.Averages ? both : distillation.Hard ? $"({both}) / D" : $"{both} / D";
    }
}
