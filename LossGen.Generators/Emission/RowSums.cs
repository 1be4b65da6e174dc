using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// The sums over a range of rows: one of the losses, or one of each term where they have means of their own.
/// </summary>
internal static class RowSums
{
    /// <summary>A sum over rows.</summary>
    /// <param name="Name">The variable.</param>
    /// <param name="Term">The value of a row that is added.</param>
    internal sealed record Sum(string Name, string Term);

    /// <summary>The sums.</summary>
    public static IEnumerable<Sum> Of(KernelPlan plan) => plan.Row.SumsTermsApart
        ? plan.Row.Loss.Select(term => new Sum(term.Quantity.Name + "Sum", term.Quantity.Name))
        : [new("lossSum", "loss")];

    /// <summary>
    /// The declarations of the sums, of the losses and of their z-loss, and of the count of correct rows.
    /// </summary>
    public static IEnumerable<string> Declarations(KernelPlan plan) =>
    [
        .. plan.Reduces ? Of(plan).Select(sum => $"RowSum {sum.Name} = default;") : [],
        .. plan.Has(RoleKind.ZLossResult) ? ["RowSum zSum = default;"] : Array.Empty<string>(),
        .. plan.Has(RoleKind.Correct) ? ["int correct = 0;"] : Array.Empty<string>(),
    ];

    /// <summary>The statement that returns them.</summary>
    public static string Result(KernelPlan plan)
    {
        var sums = plan.Reduces ? string.Join(", ", Of(plan).Select(sum => $"in {sum.Name}")) : "";
        List<string> further =
        [
            .. plan.Has(RoleKind.ZLossResult) ? ["ZLoss = zSum.Total"] : Array.Empty<string>(),
            .. plan.Has(RoleKind.Correct) ? ["Correct = correct"] : Array.Empty<string>(),
        ];
        return $"return new RowTotals({sums}){(further.Count == 0 ? "" : $" {{ {string.Join(", ", further)} }}")};";
    }
}
