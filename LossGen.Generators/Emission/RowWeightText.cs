using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

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
    public static bool Needs(KernelPlan plan, Quantity figure) => Figures(plan).Contains(figure);

    private static IEnumerable<Quantity> Figures(KernelPlan plan) =>
    [
        .. FigureOf(plan.Mean.Divisor),
        .. plan.Has(RoleKind.TotalWeight) ? FigureOf(plan.Mean.TotalWeight) : [],
        .. plan.Mean.IsEmpty?.Quantities ?? [],
        .. plan.Row.SumsTermsApart ? [Batch.ValidRows] : Array.Empty<Quantity>(),
        .. plan.Scalars.SelectMany(static scalar => scalar.Value.Quantities),
    ];

    private static Quantity[] FigureOf(Divisor divisor) => divisor switch
    {
        Divisor.ValidRows => [Batch.ValidRows],
        Divisor.TargetWeights => [Batch.TargetWeights],
        Divisor.RowWeights => [Batch.RowWeights],
        _ => [],
    };
}
