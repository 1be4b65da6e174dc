using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The loop over a range of rows of few, constant classes: as many rows at a time as a vector has lanes. The last
/// rows are copied into a tile of their own, so that there is one way to compute a row.
/// </summary>
internal sealed class TileLoopStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly string _storage = plan.Element.Storage;
    private readonly int _rows = width.Lanes;

    private bool HasGradient => plan.Gradient is not null;

    public void Emit()
    {
        var group = new TileGroup(writer, plan);
        using (Method.Open(
            writer, $"private static {_signature.Returns} Rows{width.Suffix}", _signature.Parameters))
        {
            group.EmitBuffers(further: "");
            writer.Line($"Span<{_storage}> tail = stackalloc {_storage}[{_rows} * Classes];");
            group.EmitLoop(EmitTiles);
        }
    }

    private void EmitTiles()
    {
        using (writer.Block($"for (int r = 0; r < count; r += {_rows})"))
        {
            writer.Lines(Cancellation.Checks(plan));
            writer.Line($"int height = int.Min({_rows}, count - r);");
            writer.Line("int length = height * Classes;");
            writer.Line($"scoped ref {_storage} x = ref Unsafe.Add(ref logits, (start + r) * Classes);");
            if (HasGradient)
            {
                writer.Line($"scoped ref {_storage} g = ref Unsafe.Add(ref gradient, (start + r) * Classes);");
            }

            using (writer.Block($"if (length < {_rows} * Classes)"))
            {
                writer.Line("MemoryMarshal.CreateSpan(ref x, length).CopyTo(tail);");
                writer.Line("x = ref tail[0];");
                if (HasGradient)
                {
                    writer.Line("g = ref tail[0]; // a tile is read before it is written");
                }
            }

            writer.Line();
            Method.Call(writer, $"Tile{width.Suffix}", TileSignature.Arguments(plan, "r"));
            EmitTailOut();
        }

        writer.Line();
    }

    private void EmitTailOut()
    {
        if (!HasGradient)
        {
            return;
        }

        using (writer.Block($"if (length < {_rows} * Classes)"))
        {
            writer.Line("g = ref Unsafe.Add(ref gradient, (start + r) * Classes);");
            writer.Line("tail[..length].CopyTo(MemoryMarshal.CreateSpan(ref g, length));");
        }
    }
}
