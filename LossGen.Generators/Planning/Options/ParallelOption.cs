using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// Rows over the thread pool. Where there are fewer of them than processors, a long row is shared too: each thread
/// takes chunks of its classes, which are summed apart anyway.
/// </summary>
internal static class ParallelOption
{
    /// <summary>The classes of a chunk.</summary>
    public const int Chunk = 4_096;

    /// <summary>The number of a call that says whether threads share a row.</summary>
    public static readonly Quantity SharesRow = new("sharesRow");

    // Below this many, a row is computed by one thread however many there are: ClassThreads.Share says so.
    private const int MostOfOneThread = 27_306;

    /// <summary>
    /// Decides whether threads may share a row, once it is known how a kernel goes through its classes.
    /// </summary>
    public static void Apply(PlanBuilder plan, ClassLoop loop)
    {
        plan.SharesRow = plan.Options.Parallel && loop == ClassLoop.Vectors && CanShareRow(plan);
        if (plan.SharesRow)
        {
            plan.Compute(SharesRow, Formula.Of(Operation.SharesRows, Batch.Rows, Batch.Classes), ValueKind.Boolean);
        }
    }

    // Not where something besides exponentials is summed over the classes, which has no chunks, where probabilities go
    // through passes of their own, where logits are capped for a whole row, where rows are copied out of planes first,
    // or where ranks share it already.
    private static bool CanShareRow(PlanBuilder plan)
        => plan.Spec.IsFused && plan.SumsExponentials && !plan.IsSharded
            && plan.Gap == ClassTerm.None && plan.Offset == ClassTerm.None && plan.SoftTarget is null
            && !plan.SumsSpread && plan.Softcap is null
            && !ProbabilityOutputs.IsAsked(plan.Spec) && !LayoutOption.IsInPlanes(plan.Spec)
            && plan.Options.Classes is (0 or > MostOfOneThread);
}
