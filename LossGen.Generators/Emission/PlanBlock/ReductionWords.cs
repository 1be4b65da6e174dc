using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.PlanBlock;

/// <summary>How the rows become the result, in words.</summary>
internal static class ReductionWords
{
    public static string Of(KernelPlan plan) => (plan.Mean.Reduction, plan.Mean.Divisor) switch
    {
        (ReductionKind.None, _) => plan.NeedsLoss ? "none, a loss a row" : "none",
        (ReductionKind.Sum, _) => "sum over the rows",
        (_, Divisor.None) => "none",
        (_, Divisor.Given) => "sum over the rows, divided by D, the divisor",
        (_, Divisor.Rows) => "mean over the D rows",
        _ when plan.Mean.SmoothsApart => plan.Has(RoleKind.ClassWeights)
            ? "each term's own mean: over D = sum(w[y]), and over the rows that are not ignored"
            : "each term's own mean over the D rows that are not ignored",
        _ => Weighted(plan.Has(RoleKind.ClassWeights), plan.Has(RoleKind.SampleWeights)),
    };

    private static string Weighted(bool classes, bool samples) => (classes, samples) switch
    {
        (true, true) => "sum over the rows, divided by D = sum(w[y] * v)",
        (true, false) => "sum over the rows, divided by D = sum(w[y])",
        (false, true) => "sum over the rows, divided by D = sum(v)",
        _ => "mean over the D rows that are not ignored",
    };
}
