using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// Chooses the widest body that the CPU accelerates; the JIT compiles one of them and drops the choice.
/// </summary>
internal static class PointwiseDispatch
{
    public static void Emit(CodeWriter writer, PointwiseText text)
    {
        var widths = text.Plan.Widths.OrderByDescending(static width => width.Bits).ToList();
        if (widths.Count > 1)
        {
            var others = text.Plan.Widths.Skip(1).Select(width => text.Names["Block" + width.Suffix]).ToList();
            writer.Line(OtherWidths.Whereabouts(others));
        }

        using (Method.Open(writer, $"private static {text.Returns} {text.Names["Block"]}", text.Parameters))
        {
            for (var i = 0; i < widths.Count - 1; i++)
            {
                using (writer.Block($"{(i == 0 ? "" : "else ")}if ({widths[i].VectorClass}.IsHardwareAccelerated)"))
                {
                    EmitCall(writer, text, widths[i]);
                }
            }

            var last = widths[widths.Count - 1];
            if (widths.Count == 1)
            {
                EmitCall(writer, text, last);
                return;
            }

            using (writer.Block("else"))
            {
                EmitCall(writer, text, last);
            }
        }
    }

    private static void EmitCall(CodeWriter writer, PointwiseText text, WidthPlan width) => Method.Call(
        writer,
        $"{(text.Plan.Reduces ? "return " : "")}{text.Names["Block" + width.Suffix]}",
        text.Arguments(static p => $"ref {p.Name}", text.Names["count"]));
}
