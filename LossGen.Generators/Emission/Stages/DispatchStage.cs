using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// Chooses the widest body that the CPU accelerates; the JIT compiles one of them and drops the choice.
/// </summary>
internal static class DispatchStage
{
    /// <summary>The method that computes the rows of a call with few classes.</summary>
    public const string FewClassesMethod = "TiledRows";

    public static void Emit(CodeWriter writer, KernelPlan plan)
    {
        var signature = new KernelSignature(plan);
        var rows = plan.Loop == ClassLoop.Columns ? "Tile" : "Rows";
        List<string> others = [.. plan.Widths.Skip(1).Select(width => $"{rows}{width.Suffix}")];
        if (plan.WithoutVectors is { } scalar)
        {
            others.Add(WithoutVectors.MethodOf(plan, scalar));
        }

        if (others.Count > 0)
        {
            writer.Line(OtherWidths.Whereabouts(others));
        }

        if (plan.Loop == ClassLoop.Columns)
        {
            new ColumnLoopStage(writer, plan).Emit("Rows");
            return;
        }

        foreach (var (_, method) in plan.Layout.IsSharded ? ShardBody.Passes(plan) : [])
        {
            EmitChoice(writer, plan, method, "void");
            writer.Line();
        }

        EmitChoice(writer, plan, "Rows", signature.Returns);
    }

    private static void EmitChoice(CodeWriter writer, KernelPlan plan, string method, string returns)
    {
        var signature = new KernelSignature(plan);
        using (Method.Open(writer, $"private static {returns} {method}", signature.Parameters))
        {
            if (!plan.CopiesPlanes)
            {
                EmitFewClasses(writer, plan);
            }

            EmitWidths(writer, plan, suffix => Method.Call(
                writer, $"{(returns == "void" ? "" : "return ")}{method}{suffix}", signature.Arguments));
        }
    }

    private static void EmitWidths(CodeWriter writer, KernelPlan plan, Action<string> emitCall)
    {
        var widths = plan.Widths.Concat(plan.WithoutVectors?.Widths ?? [])
            .OrderByDescending(static width => width.Bits)
            .ToList();
        if (widths.Count == 1)
        {
            emitCall(widths[0].Suffix);
            return;
        }

        for (var i = 0; i < widths.Count; i++)
        {
            var condition = i == widths.Count - 1 ? "" : $"if ({widths[i].VectorClass}.IsHardwareAccelerated)";
            using (writer.Block(i == 0 ? condition : $"else {condition}".TrimEnd()))
            {
                emitCall(widths[i].Suffix);
            }
        }
    }

    /// <summary>Sends a call with few classes to the kernel that takes a row a lane.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="plan">The kernel.</param>
    /// <param name="addsTotals">Whether what the rows add is added to totals, and not returned.</param>
    public static void EmitFewClasses(CodeWriter writer, KernelPlan plan, bool addsTotals = false)
    {
        if (plan.OfFewClasses is not { } few)
        {
            return;
        }

        using (writer.Block("if (FewClasses.TakeTiles(rows, classes))"))
        {
            var signature = new KernelSignature(few);
            var returns = signature.Returns == "void" || addsTotals ? "" : "return ";
            var (start, end) = addsTotals ? ("totals.Add(", "));") : (returns, ");");
            Method.Call(writer, start + FewClassesMethod, signature.Arguments, end);
            if (returns.Length == 0)
            {
                writer.Line("return;");
            }
        }

        writer.Line();
    }
}
