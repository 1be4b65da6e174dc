using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The loop over a range of rows of few classes, as many rows at a time as a vector has lanes; the width is chosen at
/// every tile, by a condition that the JIT folds away.
/// </summary>
/// <param name="writer">Where it is written.</param>
/// <param name="plan">The kernel.</param>
/// <param name="sharesTiles">Whether tiles of other widths than the first are the library's.</param>
internal sealed class ColumnLoopStage(CodeWriter writer, KernelPlan plan, bool sharesTiles = false)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly string _storage = plan.Element.Storage;
    private readonly List<WidthPlan> _widths = plan.Widths.OrderByDescending(width => width.Bits).ToList();

    private WidthPlan Widest => _widths[0];

    // A kernel with targets looks them up for a group of tiles at once.
    private bool InGroups => plan.Softmax is null;

    private string Row => InGroups ? "start + r" : "r";

    private string Count => InGroups ? "count" : "rows";

    /// <summary>The loop.</summary>
    /// <param name="name">The name of its method.</param>
    public void Emit(string name)
    {
        var group = new TileGroup(writer, plan);
        using (Method.Open(writer, $"private static {_signature.Returns} {name}", _signature.Parameters))
        {
            if (plan.WithoutVectors is { } scalar)
            {
                WithoutVectors.EmitChoice(writer, plan, scalar);
            }

            if (InGroups)
            {
                // In planes a tile may end before its vector does, and the next one begins there.
                group.EmitBuffers(plan.TilesPlanes ? $" + {Widest.Lanes - 1}" : "");
            }

            foreach (var memory in TileSignature.Memories(plan))
            {
                EmitMemory(memory);
            }

            EmitLanes();
            if (InGroups)
            {
                group.EmitLoop(EmitTiles);
            }
            else
            {
                EmitTiles();
            }
        }
    }

    private void EmitMemory(string name)
    {
        var arithmetic = plan.Element.Arithmetic;
        var type = name == TileSignature.CapMemory ? ColumnText.CapOf(plan, Widest) : ColumnText.TypeOf(plan, Widest);
        writer.Line($"Span<{arithmetic}> {name} = stackalloc {arithmetic}[{type}.Length({_signature.Classes})];");
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

    private string Left => InGroups ? $"int.Min({Lanes}, count - r)" : $"(int)nint.Min({Lanes}, rows - r)";

    private void EmitTiles()
    {
        var step = plan.TilesPlanes ? "height" : Lanes;
        if (plan.TilesPlanes)
        {
            writer.Line("int height;");
        }

        using (writer.Block($"for ({(InGroups ? "int" : "nint")} r = 0; r < {Count}; r += {step})"))
        {
            writer.Lines(Cancellation.Checks(plan));
            if (plan.TilesPlanes)
            {
                EmitPlace();
            }
            else
            {
                writer.Line($"int height = {Left};");
                EmitReferences(role => $"{(InGroups ? $"({Row})" : Row)} * {_signature.StrideOf(role)}");
            }

            EmitCalls();
        }

        if (InGroups)
        {
            writer.Line();
        }
    }

    private void EmitPlace()
    {
        writer.Line("// A tile ends with its planes.");
        writer.Line($"(nint sample, nint inner) = nint.DivRem(first + {Row}, innerSize);");
        writer.Line($"height = (int)nint.Min({Left}, innerSize - inner);");
        writer.Line($"nint corner = (sample * {_signature.Classes} * innerSize) + inner;");
        EmitReferences(static _ => "corner");
    }

    private void EmitReferences(Func<RoleKind, string> index)
    {
        foreach (var (role, name) in plan.References)
        {
            writer.Line($"ref {_storage} {name} = ref Unsafe.Add(ref {RoleNames.Of(role)}, {index(role)});");
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

        if (sharesTiles)
        {
            EmitChoiceWithLibrary(arguments);
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

    private void EmitChoiceWithLibrary(IEnumerable<string> arguments)
    {
        writer.Line();
        writer.Line($"// Tiles of other widths than {plan.Widths[0].Bits} bits are the library's: the same bits.");
        using (writer.Block("if (VectorWidths.Is256)"))
        {
            Method.Call(writer, $"Tile{plan.Widths[0].Suffix}", arguments);
        }

        using (writer.Block("else"))
        {
            Method.Call(writer, $"{plan.Element.NumericsPrefix}Passes.Tile", arguments);
        }
    }
}
