using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>The passes of a kernel over the classes of a row, in words.</summary>
internal static class PassWords
{
    public static string Of(KernelPlan plan) => plan switch
    {
        { Softmax: { } softmax } => OfSoftmax(softmax),
        { Distillation: { } distillation } => OfDistillation(plan, distillation),
        _ => OfCrossEntropy(plan),
    };

    private static string OfSoftmax(SoftmaxPlan softmax)
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

    private static string OfDistillation(KernelPlan plan, DistillationPlan distillation)
        => "max of both; exp and sum of both"
        + (plan.Tiled ? ", e kept in columns"
            : DistillationPlan.KeepsExponentials(plan.Widths[0]) ? ", e kept in scratch"
            : "")
        + (distillation is { Hard: true, Tempered: true } ? "; exp and sum at temperature 1" : "")
        + (distillation.DivergenceStandsAlone ? "; divergence" : "")
        + (distillation.FusesGradient ? "; divergence and gradient" : distillation.HasGradient ? "; gradient" : "");

    private static string OfCrossEntropy(KernelPlan plan)
    {
        var max = (plan.FindsTop ? "max, its index" : "max") + (plan.WidensOnce ? ", x widened into scratch" : "");
        if (!plan.SumsExponentials)
        {
            return max;
        }

        var exp = plan.Softcap is null || plan.CapsOnce ? "exp" : "cap, exp";
        max += plan.CapsOnce ? "; cap and its slope, kept in scratch" : "";
        var kept = plan.ExpSum.Keeps switch
        {
            Keeping.Output => ", e kept in gradient",
            Keeping.Scratch => ", e kept in scratch",
            _ => "",
        };
        return plan.Loop switch
        {
            ClassLoop.Registers => $"{max}; exp and sum{Scale("scale")}: in registers, no loop over the classes",
            ClassLoop.Columns
                => $"{max}; {exp} and sum{Scale("scale")}: over columns in memory, each a class of all rows",
            _ => $"{max}; {exp} and sum{kept}{Probabilities(plan)}{Scale(GradientPass(plan, exp))}",
        };

        string Scale(string words) => plan.Gradient is null ? "" : $"; {words}";
    }

    private static string GradientPass(KernelPlan plan, string exp)
    {
        var again = plan.Gradient is { Recomputes: true };
        var adds = plan.Gradient is { Adds: not Adding.Never };
        return (again, adds) switch
        {
            (true, true) => $"{exp} again, scale and add",
            (true, false) => $"{exp} again and scale",
            (false, true) => "scale and add",
            _ => "scale",
        };
    }

    private static string Probabilities(KernelPlan plan)
        => (plan.Has(RoleKind.Probabilities) ? "; p" : "") + (plan.Has(RoleKind.LogProbabilities) ? "; lp" : "");
}
