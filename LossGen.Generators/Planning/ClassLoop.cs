using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>How a kernel goes through the classes of its rows.</summary>
internal enum ClassLoop
{
    /// <summary>A row at a time, by vectors of its classes.</summary>
    Vectors,

    /// <summary>A row a lane, in registers: every class is written out.</summary>
    Registers,

    /// <summary>A row a lane, by methods of the library over any number of classes up to a bound.</summary>
    Columns,
}

/// <summary>Decides by the number of classes.</summary>
internal static class ClassLoops
{
    /// <summary>
    /// Up to this many constant classes, a row is written out without loops. With more of them the JIT's budget for
    /// inlining is spent before the end, and each vector that is left goes to a function and back through memory: at 16
    /// that took four times as long as a loop over columns.
    /// </summary>
    public const int MostInRegisters = 10;

    /// <summary>The same where there is more to write for each class: another term, or elements to widen.</summary>
    public const int MostInRegistersWithMore = 5;

    /// <summary>
    /// Up to this many classes, constant or not, rows go through a kernel one a lane: what a row waits for (its
    /// maximum, its sum, its logarithm, its division) is done for a vector of rows at once. From here on vectors of
    /// classes are as fast.
    /// </summary>
    public const int MostInColumns = 64;

    /// <summary>How all calls of a kernel go, or those with many classes where the call says how many.</summary>
    public static ClassLoop Of(PlanBuilder plan)
    {
        var classes = plan.Options.Classes;
        // In planes a column is read as it lies, whatever their number.
        var mostInRegisters = plan.NeedsColumns || LayoutOption.IsInPlanes(plan.Spec) ? 0
            : HasMoreForAClass(plan) ? MostInRegistersWithMore
            : MostInRegisters;
        return !CanTile(plan) || classes is 0 or > MostInColumns ? ClassLoop.Vectors
            : classes <= mostInRegisters ? ClassLoop.Registers
            : ClassLoop.Columns;
    }

    /// <summary>Whether the calls of a kernel that have few classes go another way than the others.</summary>
    public static bool ChoosesByCall(PlanBuilder plan) => plan.Options.Classes == 0 && CanTile(plan);

    private static bool CanTile(PlanBuilder plan) => !plan.NeedsLoop && !plan.IsSharded
        && !CapsMoreThanExponentials(plan)
        && (plan.Softmax is not null || plan.Distillation is not null
            || (plan.Spec.IsFused && plan.SumsExponentials))
        && plan.Options.VectorWidth != VectorWidthKind.Scalar;

    // Tiles cap logits for a sum of exponentials and its gradient.
    private static bool CapsMoreThanExponentials(PlanBuilder plan) => plan.Softcap is not null
        && (plan.Gap != ClassTerm.None || plan.SumsSpread || plan.SoftTarget is not null
            || plan.Has(RoleKind.LogSumExp) || ProbabilityOutputs.IsAsked(plan.Spec));

    private static bool HasMoreForAClass(PlanBuilder plan) => ElementPlan.Of(plan.Spec.Element).Widens
        || Array.Exists(
            [RealOption.LabelSmoothing, RealOption.ZLoss, RealOption.PolyEpsilon, RealOption.LogitScale],
            option => option.IsOn(plan));
}
