using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>The sums over a range of rows: one of the losses, or one of each term where they have means of their own.</summary>
internal static class RowSums
{
    /// <summary>A sum over rows.</summary>
    /// <param name="Name">The variable.</param>
    /// <param name="Term">The value of a row that is added.</param>
    internal sealed record Sum(string Name, string Term);

    /// <summary>The sums.</summary>
    public static IEnumerable<Sum> Of(KernelPlan plan) => plan.Row.SumsTermsApart
        ? plan.Row.Loss.Select(term => new Sum(term.Name + "Sum", term.Name))
        : [new("lossSum", "loss")];

    /// <summary>Their declarations.</summary>
    public static IEnumerable<string> Declarations(KernelPlan plan)
        => Of(plan).Select(sum => $"RowSum {sum.Name} = default;");

    /// <summary>The statement that returns them.</summary>
    public static string Result(KernelPlan plan)
        => $"return new RowTotals({string.Join(", ", Of(plan).Select(sum => $"in {sum.Name}"))});";
}
