using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Options;

/// <summary>
/// Rows over the thread pool. Where there are fewer of them than processors, a long row is shared too: each thread
/// takes chunks of its classes, which are summed apart anyway.
/// </summary>
internal static class ParallelOption
{
    /// <summary>The classes of a chunk.</summary>
    public const int Chunk = 65_536;

    /// <summary>The number of a call that says whether threads share a row.</summary>
    public const string SharesRow = "sharesRow";

    /// <summary>
    /// Whether they can: not where something besides exponentials is summed over the classes, which has no chunks, where
    /// probabilities go through passes of their own, or where rows are copied out of planes first.
    /// </summary>
    public static bool CanShareRow(PlanBuilder plan, ClassLoop loop)
        => plan.Options.Parallel && plan.Spec.Loss == LossKind.CrossEntropy && loop == ClassLoop.Vectors
            && plan.SumsExponentials && plan.Gap == ClassTerm.None && !ProbabilityOutputs.IsAsked(plan.Spec)
            && !LayoutOption.IsInPlanes(plan.Spec) && plan.Options.Classes is 0 or > Chunk;

    /// <summary>Adds the number, once it is known how a kernel goes through its classes.</summary>
    public static void Apply(PlanBuilder plan, ClassLoop loop)
    {
        if (CanShareRow(plan, loop))
        {
            plan.Scalars.Add(new("bool", SharesRow, "ClassThreads.Share(rows, classes)", "whether threads share each row"));
        }
    }

    /// <summary>The lines of the plan block.</summary>
    public static IEnumerable<PlanLine> Explain(PlanBuilder plan, ClassLoop loop)
    {
        if (plan.Options.Parallel)
        {
            yield return new("threads", "blocks of rows over the thread pool, added in their order: the bits of one thread");
        }

        if (CanShareRow(plan, loop))
        {
            yield return new("", "fewer rows than processors: they share a row, Chunk classes each");
        }
    }
}
