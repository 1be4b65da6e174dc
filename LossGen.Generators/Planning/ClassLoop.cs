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

    /// <summary>A row a lane, with a loop over the classes, which stand in columns on the stack.</summary>
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
    /// Up to this many constant classes, rows go through a kernel one a lane: what a row waits for (its maximum, its
    /// sum, its logarithm, its division) is done for a vector of rows at once. From here on vectors of classes are as
    /// fast.
    /// </summary>
    public const int MostInColumns = 64;

    public static ClassLoop Of(PlanBuilder plan)
    {
        var classes = plan.Options.Classes;
        var oneRowALane = plan.Spec.IsFused && !plan.NeedsLoop && plan.SumsExponentials
            && classes is > 0 and <= MostInColumns && plan.Options.VectorWidth != VectorWidthKind.Scalar;
        // In planes a column is read as it lies, whatever their number.
        var mostInRegisters = LayoutOption.IsInPlanes(plan.Spec) ? 0
            : HasMoreForAClass(plan) ? MostInRegistersWithMore
            : MostInRegisters;
        return !oneRowALane ? ClassLoop.Vectors
            : classes <= mostInRegisters ? ClassLoop.Registers
            : ClassLoop.Columns;
    }

    private static bool HasMoreForAClass(PlanBuilder plan) => plan.Spec.Element == ElementKind.Half
        || Array.Exists(
            [RealOption.LabelSmoothing, RealOption.ZLoss, RealOption.PolyEpsilon, RealOption.LogitScale],
            option => option.IsOn(plan));
}
