using LossGen.Generators.Emission.Lowering;

namespace LossGen.Generators.Planning;

/// <summary>The plan of a softmax kernel in words.</summary>
internal static class SoftmaxExplanation
{
    public static IEnumerable<PlanLine> Of(PlanBuilder plan, SoftmaxPlan softmax, WidthPlan width)
    {
        if (softmax.Forward)
        {
            yield return new("output", softmax.IsLog ? "x - m - log(1 + rest)" : "p = e / s");
        }

        if (softmax.Backward)
        {
            yield return new("gradient", softmax.IsLog
                ? "d - p * sum(d), d = outputGradient, p = e / s"
                : "p * (d - sum(d * p)), d = outputGradient");
        }

        yield return new("where", "m = max(x) = x[y], e = exp(x - m), s = sum(e), rest = s without e[y], summed on its own");
        yield return new("biased", $"e, s and rest are held times 2^{plan.Element.ExpBias}: none is subnormal, and it cancels in e/s");
        yield return new("elements", PlanExplanation.Elements(plan.Element));
        yield return new("vectors", PlanExplanation.Vectors(plan, width, ClassLoop.Vectors));
        yield return new("passes", Passes(softmax));
        if (width.FetchesAhead)
        {
            yield return new("fetched", PlanExplanation.Fetched(plan));
        }

        yield return new("sums", PlanExplanation.Sums(plan.Element, ClassLoop.Vectors));
        if (softmax.Backward)
        {
            yield return new("over d", "class i in lane i mod 8, in " + plan.Element.WideWords);
        }

        yield return new("tail", width.IsScalar
            ? "none"
            : "filled up with what adds nothing: -inf before an exp, 0 after it and for d");
    }

    private static string Passes(SoftmaxPlan softmax)
    {
        var kept = softmax.Kept is { } name ? $", e kept in {(name == "g" ? "gradient" : "probabilities")}" : "";
        var sum = softmax switch
        {
            { Backward: false } => "",
            { IsLog: true } => "; sum of d",
            _ => softmax.Kept is null ? "; exp again and sum of d * e" : "; sum of d * e",
        };
        var again = softmax.UsesExponentials && softmax.Kept is null ? "exp again and " : "";
        return $"max; exp and sum{kept}{sum}; {again}outputs";
    }
}
