using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>Which numbers of a call are used where: what no formula names is neither computed nor handed on.</summary>
internal static class NumberUse
{
    /// <summary>The numbers that a method over rows is given.</summary>
    public static IEnumerable<Scalar> OfRows(KernelPlan plan) => In(plan, [.. OfLoop(plan), .. OfFormulas(plan)]);

    /// <summary>The same of a tile: which rows are left out, and whether to go on, is decided before it.</summary>
    public static IEnumerable<Scalar> OfTile(KernelPlan plan) => In(
        plan,
        [
            .. OfFormulas(plan),
            .. plan is { KeepsGradient: true, Mean.SkipsWhenEmpty: true } ? [Batch.IsEmpty] : Array.Empty<Quantity>(),
        ]);

    /// <summary>
    /// The numbers that are computed for a call: those that its rows use, and what these are made of.
    /// </summary>
    public static IEnumerable<Scalar> OfCall(KernelPlan plan)
    {
        HashSet<Quantity> used = [.. OfLoop(plan), .. OfFormulas(plan)];
        foreach (var scalar in plan.Scalars.Reverse().Where(scalar => used.Contains(scalar.Quantity)))
        {
            used.UnionWith(scalar.Value.Quantities);
        }

        return plan.Scalars.Where(scalar => used.Contains(scalar.Quantity) && !scalar.IsParameter);
    }

    private static IEnumerable<Scalar> In(KernelPlan plan, HashSet<Quantity> used)
        => plan.Scalars.Where(scalar => used.Contains(scalar.Quantity));

    // What decides whether, and where, a row is computed.
    private static IEnumerable<Quantity> OfLoop(KernelPlan plan)
    {
        var gates = plan.Scalars.Where(scalar =>
            scalar.Kind == ValueKind.Index || (scalar.Kind == ValueKind.Cancellation && !plan.Layout.IsSharded))
            .Select(static scalar => scalar.Quantity);
        return
        [
            .. gates,
            .. plan.Row.IgnoreIndex is { } index ? [index] : Array.Empty<Quantity>(),
            .. plan.Row.SkipsWeightless?.Quantities ?? [],
            .. plan.Layout.TargetShift is { } shift ? [shift] : Array.Empty<Quantity>(),
            .. plan.Mean.SkipsWhenEmpty ? [Batch.IsEmpty] : Array.Empty<Quantity>(),
            .. plan.Layout.SharesRow ? [ParallelOption.SharesRow] : Array.Empty<Quantity>(),
        ];
    }

    private static IEnumerable<Quantity> OfFormulas(KernelPlan plan)
    {
        IEnumerable<Term?> formulas =
        [
            plan.LogitScale, plan.Softcap?.Scale, plan.Softcap?.Cap,
            .. plan.Row.Formulas,
            plan.Gradient is { Adds: Adding.OnRequest } ? AccumulateOption.Accumulate : null,
            plan.Gradient is { Offset: not ClassTerm.None } pass ? pass.OffsetShare : null,
            .. plan.SoftTarget is { Smooths: true } ? [Batch.HardMass, Batch.ClassMass] : Array.Empty<Term>(),
            .. plan.Distillation?.Numbers ?? [],
        ];
        return formulas.OfType<Term>().SelectMany(static formula => formula.Quantities);
    }
}
