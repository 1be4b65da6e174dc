using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>What the rows of a call weigh together, as C#.</summary>
internal static class RowWeightText
{
    /// <summary>What a mean divides by, in the type of a row's numbers.</summary>
    public static string Of(Divisor divisor, ElementPlan element) => divisor switch
    {
        Divisor.Rows => "rows",
        Divisor.ValidRows => "validRows",
        Divisor.TargetWeights => element.Summed("targetWeights.Total"),
        Divisor.RowWeights => element.Summed("rowWeights.Total"),
        _ => "divisor",
    };

    /// <summary>What a mean divides by as a double, whether this kernel divides or not.</summary>
    public static string Total(KernelPlan plan) => plan.Mean.TotalWeight switch
    {
        Divisor.TargetWeights => "targetWeights.Total.Value",
        Divisor.RowWeights => "rowWeights.Total.Value",
        Divisor.ValidRows => "validRows",
        Divisor.Rows => "rows",
        _ => "divisor",
    };

    /// <summary>Whether the kernel needs a figure of its rows before it computes them.</summary>
    public static bool Needs(KernelPlan plan, string figure) => Texts(plan).Any(text => text.Contains(figure));

    private static IEnumerable<string> Texts(KernelPlan plan) =>
    [
        plan.Mean.Divisor == Divisor.None ? "" : Of(plan.Mean.Divisor, plan.Element),
        plan.Spec.Has(RoleKind.TotalWeight) ? Total(plan) : "",
        plan.Mean.IsEmpty ?? "",
        plan.Row.SumsTermsApart ? "validRows" : "",
        .. plan.Scalars.Select(scalar => scalar.Expression),
    ];
}
