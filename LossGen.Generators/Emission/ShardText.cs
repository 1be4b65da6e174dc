using System.Globalization;
using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.PlanBlock;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>What the text of a kernel over ranks calls the ranks, and what they tell each other.</summary>
internal static class ShardText
{
    /// <summary>The call on all ranks.</summary>
    public const string Ranks = "ranks";

    /// <summary>The number of classes of all ranks.</summary>
    public const string Classes = Ranks + ".Classes";

    /// <summary>The row that the loop is at, counted from the first of the call.</summary>
    public const string Row = "firstRow + row";

    /// <summary>What all ranks know of that row.</summary>
    public const string Whole = "whole";

    /// <summary>Names what all ranks know of a row.</summary>
    public const string DeclareWhole = $"ref readonly ShardRow {Whole} = ref {Ranks}.Row({Row});";

    private const int OffsetBasis = unchecked((int)0x811C9DC5);
    private const int Prime = 0x01000193;

    /// <summary>A sum of a row over all ranks, in the type of a row's numbers.</summary>
    public static string Sum(KernelPlan plan, string name) => $"{Whole}.{name}{(plan.Element.IsDouble ? "" : ".Hi")}";

    /// <summary>What ranks tell each other of a row, as C#.</summary>
    public static string Parts(KernelPlan plan)
    {
        (string Name, bool IsTold)[] parts =
        [
            ("Top", TellsTop(plan)),
            ("Limit", plan.NeedsLogSumExp),
            ("Sum", plan.SumsExponentials),
            ("Gap", plan.ExpSum.Gap != ClassTerm.None),
            ("Spread", plan.ExpSum.SumsSpread),
            ("Others", plan.Row.UsesLogTotal),
            ("Wide", plan.Element.IsDouble),
        ];
        var told = parts.Where(static part => part.IsTold).Select(static part => $"ShardParts.{part.Name}");
        return string.Join(" | ", told.DefaultIfEmpty("ShardParts.None"));
    }

    /// <summary>Whether ranks tell each other where the largest logit is.</summary>
    public static bool TellsTop(KernelPlan plan) => plan.FindsTop || plan.Row.UsesLogTotal || KeepsTopOut(plan);

    /// <summary>
    /// Whether the largest class is kept out of the sums of a row without a target: its probabilities are made of them,
    /// and nothing else is.
    /// </summary>
    public static bool KeepsTopOut(KernelPlan plan)
        => plan.GivesProbabilities && !plan.NeedsLogSumExp && !plan.NeedsEntropies;

    /// <summary>The arguments of the method that computes all rows.</summary>
    public static IEnumerable<string> RunArguments(KernelPlan plan) =>
    [
        "ref range",
        $"Unsafe.SizeOf<{plan.Element.Storage}>()",
        .. plan.Layout.Parallel ? ["parallel: true"] : Array.Empty<string>(),
        .. plan.Has(RoleKind.CancellationToken) ? ["cancellation: cancellationToken"] : Array.Empty<string>(),
    ];

    /// <summary>
    /// A number that stands for the kernel: the plan in words and the roles of its parameters, by FNV-1a. Ranks with
    /// other kernels would gather other numbers, or other messages.
    /// </summary>
    public static string PlanHash(KernelPlan plan)
    {
        var words = new PlanBlockLines(plan).All.Select(static line => line.ToString())
            .Concat(plan.Parameters.Select(static parameter => $"{parameter.Role} {parameter.ElementType}"));
        var hash = OffsetBasis;
        foreach (var letter in string.Join("\n", words))
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash.ToString(CultureInfo.InvariantCulture);
    }
}
