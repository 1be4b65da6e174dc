using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// The body for processors that .NET has no vectors for. There every operation of a vector is a call of a function
/// that goes over its lanes, which takes at least four times as long as scalar code.
/// </summary>
internal static class WithoutVectors
{
    private const string RowsMethod = "RowsScalar";
    private const string Condition = "if (!Vector128.IsHardwareAccelerated)";

    /// <summary>The method that computes rows in scalar code, wherever the kernel finds their classes.</summary>
    public static string MethodOf(KernelPlan plan, KernelPlan scalar)
        => plan.TilesPlanes ? new RowsCall(scalar).Method : RowsMethod;

    /// <summary>Sends rows past a loop over tiles, which chooses its width once a tile.</summary>
    public static void EmitChoice(CodeWriter writer, KernelPlan plan, KernelPlan scalar)
    {
        using (writer.Block(Condition))
        {
            EmitCall(writer, plan, scalar);
        }

        writer.Line();
    }

    /// <summary>Writes the rows of the scalar kernel and all of their passes.</summary>
    public static void Emit(CodeWriter writer, KernelPlan plan, KernelPlan scalar)
    {
        var width = scalar.Widths[0];
        if (plan.TilesPlanes)
        {
            new PlaneStage(writer, scalar, RowsMethod).Emit();
            writer.Line();
        }

        KernelEmitter.EmitBody(writer, scalar, width);
        if (scalar.GivesProbabilities)
        {
            writer.Line();
            new ProbabilityStage(writer, scalar, width).Emit();
        }

        if (scalar.Layout.SharesRow)
        {
            writer.Line();
            new SharedRowStage(writer, scalar, width).EmitType();
        }

        if (scalar.Distillation is { GradientStandsApart: true } distillation)
        {
            writer.Line();
            new DistillationGradientStage(writer, scalar, width, distillation).Emit();
        }
    }

    // A method over planes is given the totals of the call, to which it adds.
    private static void EmitCall(CodeWriter writer, KernelPlan plan, KernelPlan scalar)
    {
        var (method, arguments) = plan.TilesPlanes
            ? (MethodOf(plan, scalar), new RowsCall(scalar).Arguments("first", "rows", static buffer => buffer.Name))
            : (RowsMethod, new KernelSignature(scalar).Arguments);
        if (plan.HasTotals && !plan.TilesPlanes)
        {
            Method.Call(writer, $"return {method}", arguments);
            return;
        }

        if (plan.HasTotals)
        {
            writer.Line("RowTotals totals = default;");
        }

        Method.Call(writer, method, arguments);
        writer.Line(plan.HasTotals ? "return totals;" : "return;");
    }
}
