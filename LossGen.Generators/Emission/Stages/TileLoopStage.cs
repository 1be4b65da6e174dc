using LossGen.Generators.Model;
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
        using (Method.Open(
            writer, $"private static {_signature.Returns} Rows{width.Suffix}", _signature.Parameters))
        {
            EmitBuffers();
            using (writer.Block($"for (nint row = 0; row < rows; row += {_rows})"))
            {
                EmitTargets();
                EmitTail();
                Method.Call(writer, $"Tile{width.Suffix}", TileSignature.Arguments(plan));
                EmitResults();
            }

            if (plan.Reduces)
            {
                writer.Line();
                writer.Line("return totals;");
            }
        }
    }

    private void EmitBuffers()
    {
        if (plan.Reduces)
        {
            writer.Line("RowTotals totals = default;");
        }

        foreach (var buffer in TileSignature.Buffers(plan))
        {
            writer.Line($"Span<{buffer.Type}> {buffer.Name} = stackalloc {buffer.Type}[{_rows}];");
        }

        writer.Line($"Span<{_storage}> tail = stackalloc {_storage}[{_rows} * Classes];");
    }

    private void EmitTargets()
    {
        var index = TileSignature.IndexType(plan);
        writer.Line($"int count = (int)nint.Min({_rows}, rows - row);");
        using (writer.Block("for (int r = 0; r < count; r++)"))
        {
            writer.Lines(RowTarget.Declarations(plan, "row + r"));
            var cast = $"({index})target";
            writer.Line(plan.Row.Skips.Count == 0
                ? $"targetOf[r] = {cast};"
                : $"targetOf[r] = {string.Join(" || ", plan.Row.Skips)} ? -1 : {cast};");
            if (plan.Weighted)
            {
                writer.Line($"weightOf[r] = ({plan.Element.Arithmetic})weight;");
            }
        }

        writer.Line();
    }

    private void EmitTail()
    {
        writer.Line($"scoped ref {_storage} x = ref Unsafe.Add(ref logits, row * Classes);");
        if (HasGradient)
        {
            writer.Line($"scoped ref {_storage} g = ref Unsafe.Add(ref gradient, row * Classes);");
        }

        using (writer.Block($"if (count < {_rows})"))
        {
            writer.Line("targetOf[count..].Fill(-1);");
            writer.Line("MemoryMarshal.CreateSpan(ref x, count * Classes).CopyTo(tail);");
            writer.Line("x = ref tail[0];");
            if (HasGradient)
            {
                writer.Line("g = ref tail[0];");
            }
        }

        writer.Line();
    }

    private void EmitResults()
    {
        writer.Line();
        using (writer.Block("for (int r = 0; r < count; r++)"))
        {
            EmitEntry();
            EmitLoss();
        }

        if (HasGradient)
        {
            writer.Line();
            using (writer.Block($"if (count < {_rows})"))
            {
                writer.Line("tail[..(count * Classes)]"
                    + ".CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.Add(ref gradient, row * Classes), count * Classes));");
            }
        }
    }

    private void EmitEntry()
    {
        if (!HasGradient)
        {
            return;
        }

        var cast = _storage == plan.Element.Arithmetic ? "" : $"({_storage})";
        var store = $"Unsafe.Add(ref g, (r * Classes) + {(plan.Element.ArithmeticBits == 64 ? "(nint)" : "")}targetOf[r]) = {cast}entryOf[r];";
        if (plan.Row.Skips.Count == 0)
        {
            writer.Line(store);
            return;
        }

        using (writer.Block("if (targetOf[r] >= 0)"))
        {
            writer.Line(store);
        }

        writer.Line();
    }

    private void EmitLoss()
    {
        if (plan.Spec.Find(RoleKind.Losses) is { } losses)
        {
            var cast = losses.ElementType == plan.Element.Arithmetic ? "" : $"({losses.ElementType})";
            writer.Line($"Unsafe.Add(ref losses, row + r) = {cast}lossOf[r];");
        }

        if (plan.Reduces)
        {
            writer.Line(plan.Row.SumsTermsApart ? "totals.Add(hardOf[r], softOf[r]);" : "totals.Add(lossOf[r]);");
        }
    }
}
