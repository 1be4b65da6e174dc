using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The loop over a range of rows of few classes, as many rows at a time as a vector has lanes; the width is chosen at
/// every tile, by a condition that the JIT folds away.
/// </summary>
internal sealed class ColumnLoopStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly string _storage = plan.Element.Storage;
    private readonly List<WidthPlan> _widths = plan.Widths.OrderByDescending(width => width.Bits).ToList();

    private WidthPlan Widest => _widths[0];

    /// <summary>The loop.</summary>
    /// <param name="name">The name of its method.</param>
    public void Emit(string name)
    {
        var group = new TileGroup(writer, plan);
        using (Method.Open(writer, $"private static {_signature.Returns} {name}", _signature.Parameters))
        {
            // In planes a tile may end before its vector does, and the next one begins there.
            group.EmitBuffers(plan.TilesPlanes ? $" + {Widest.Lanes - 1}" : "");
            EmitMemory("memory");
            if (plan.KeepsGradient)
            {
                EmitMemory("keptMemory");
            }

            EmitLanes();
            group.EmitLoop(EmitTiles);
        }
    }

    private void EmitMemory(string name)
    {
        var arithmetic = plan.Element.Arithmetic;
        writer.Line($"Span<{arithmetic}> {name} = stackalloc {arithmetic}"
            + $"[{ClassesInColumns.TypeOf(plan, Widest)}.Length({_signature.Classes})];");
    }

    private void EmitLanes()
    {
        if (_widths.Count > 1)
        {
            var lanes = _widths.Take(_widths.Count - 1)
                .Select(width => $"{width.VectorClass}.IsHardwareAccelerated ? {width.Lanes} : ");
            writer.Line($"int lanes = {string.Concat(lanes)}{_widths[_widths.Count - 1].Lanes};");
        }
    }

    private string Lanes => _widths.Count > 1 ? "lanes" : $"{Widest.Lanes}";

    private void EmitTiles()
    {
        var step = plan.TilesPlanes ? "height" : Lanes;
        if (plan.TilesPlanes)
        {
            writer.Line("int height;");
        }

        using (writer.Block($"for (int r = 0; r < count; r += {step})"))
        {
            writer.Lines(Cancellation.Checks(plan));
            if (plan.TilesPlanes)
            {
                EmitPlace();
            }
            else
            {
                writer.Line($"int height = int.Min({Lanes}, count - r);");
                EmitReferences($"(start + r) * {_signature.Stride}");
            }

            EmitCalls();
        }

        writer.Line();
    }

    private void EmitPlace()
    {
        writer.Line("// A tile ends with its planes.");
        writer.Line("(nint sample, nint inner) = nint.DivRem(first + start + r, innerSize);");
        writer.Line($"height = (int)nint.Min(int.Min({Lanes}, count - r), innerSize - inner);");
        writer.Line($"nint corner = (sample * {_signature.Classes} * innerSize) + inner;");
        EmitReferences("corner");
    }

    private void EmitReferences(string index)
    {
        writer.Line($"ref {_storage} x = ref Unsafe.Add(ref logits, {index});");
        if (plan.Gradient is not null)
        {
            writer.Line($"ref {_storage} g = ref Unsafe.Add(ref gradient, {index});");
        }
    }

    private void EmitCalls()
    {
        var arguments = TileSignature.Arguments(plan, "r").ToList();
        if (_widths.Count == 1)
        {
            Method.Call(writer, $"Tile{Widest.Suffix}", arguments);
            return;
        }

        for (var i = 0; i < _widths.Count; i++)
        {
            var condition = i == _widths.Count - 1 ? "" : $"if ({_widths[i].VectorClass}.IsHardwareAccelerated)";
            using (writer.Block(i == 0 ? condition : $"else {condition}".TrimEnd()))
            {
                Method.Call(writer, $"Tile{_widths[i].Suffix}", arguments);
            }
        }
    }
}
