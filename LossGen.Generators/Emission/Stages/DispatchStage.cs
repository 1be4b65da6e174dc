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
        if (plan.Widths.Count > 1)
        {
            var others = plan.Widths.Skip(1)
                .Select(width => $"{(plan.Loop == ClassLoop.Columns ? "Tile" : "Rows")}{width.Suffix}");
            writer.Line($"// {string.Join(" and ", others)} stand in files of their own.");
        }

        if (plan.Loop == ClassLoop.Columns)
        {
            new ColumnLoopStage(writer, plan).Emit("Rows");
            return;
        }

        using (Method.Open(writer, $"private static {signature.Returns} Rows", signature.Parameters))
        {
            if (!plan.CopiesPlanes)
            {
                EmitFewClasses(writer, plan);
            }

            var widths = plan.Widths.OrderByDescending(width => width.Bits).ToList();
            for (var i = 0; i < widths.Count - 1; i++)
            {
                using (writer.Block($"{(i == 0 ? "" : "else ")}if ({widths[i].VectorClass}.IsHardwareAccelerated)"))
                {
                    EmitCall(writer, signature, widths[i]);
                }
            }

            if (widths.Count == 1)
            {
                EmitCall(writer, signature, widths[0]);
                return;
            }

            using (writer.Block("else"))
            {
                EmitCall(writer, signature, widths[widths.Count - 1]);
            }
        }
    }

    /// <summary>Sends a call with few classes to the kernel that takes a row a lane.</summary>
    public static void EmitFewClasses(CodeWriter writer, KernelPlan plan)
    {
        if (plan.OfFewClasses is not { } few)
        {
            return;
        }

        using (writer.Block("if (FewClasses.TakeTiles(rows, classes))"))
        {
            var signature = new KernelSignature(few);
            Method.Call(
                writer, $"{(signature.Returns == "void" ? "" : "return ")}{FewClassesMethod}", signature.Arguments);
            if (signature.Returns == "void")
            {
                writer.Line("return;");
            }
        }

        writer.Line();
    }

    private static void EmitCall(CodeWriter writer, KernelSignature signature, WidthPlan width)
    {
        var returns = signature.Returns == "void" ? "" : "return ";
        Method.Call(writer, $"{returns}Rows{width.Suffix}", signature.Arguments);
    }
}
