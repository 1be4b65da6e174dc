using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The loop over a range of rows of few, constant classes: as many rows at a time as a vector has lanes. The last
/// rows are copied into a tile of their own, so that there is one way to compute a row. What is scalar is done for a
/// group of tiles before and after them: a vector read from what was just written piece by piece makes the CPU wait.
/// </summary>
internal sealed class TileLoopStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly string _storage = plan.Element.Storage;
    private readonly int _rows = width.Lanes;

    private string TargetType => plan.Find(RoleKind.Targets)!.ElementType;

    private bool HasGradient => plan.Gradient is not null;

    private bool Skips => RowTarget.Skips(plan) is not null;

    public void Emit()
    {
        using (Method.Open(
            writer, $"private static {_signature.Returns} Rows{width.Suffix}", _signature.Parameters))
        {
            EmitBuffers();
            using (writer.Block("for (nint start = 0; start < rows; start += Group)"))
            {
                writer.Line("int count = (int)nint.Min(Group, rows - start);");
                EmitTargets();
                EmitTiles();
                EmitSkipped();
                EmitResults();
            }

            if (plan.HasTotals)
            {
                writer.Line();
                writer.Line(RowSums.Result(plan));
            }
        }
    }

    private void EmitBuffers()
    {
        if (plan.HasTotals)
        {
            writer.Lines(RowSums.Declarations(plan));
        }

        foreach (var buffer in TileSignature.Buffers(plan))
        {
            writer.Line($"Span<{buffer.Type}> {buffer.Name} = stackalloc {buffer.Type}[{BufferLength}];");
        }

        foreach (var scratch in TileSignature.Scratch(plan, width))
        {
            writer.Line($"Span<{scratch.Type}> {scratch.Name} = stackalloc {scratch.Type}[{scratch.Length}];");
        }

        if (!plan.TilesPlanes)
        {
            writer.Line($"Span<{_storage}> tail = stackalloc {_storage}[{_rows} * Classes];");
        }
    }

    // In planes a tile may end before its vector does, and the next one begins there.
    private string BufferLength => plan.TilesPlanes ? $"Group + {_rows - 1}" : "Group";

    private string Start => plan.TilesPlanes ? "first + start" : "start";

    private void EmitTargets()
    {
        var ignored = plan.Row.IgnoreIndex?.Name ?? "null";
        List<string> arguments = [$"ref Unsafe.Add(ref targets, {Start})", "count", ignored, "targetOf"];
        if (plan.Weighted)
        {
            arguments.AddRange(
            [
                "ref classWeights",
                plan.Row.SkipsWeightless is { } skips ? TermText.Of(plan).Of(skips) : "false",
                "weightOf",
            ]);
        }

        Method.Call(writer, Skips ? "bool skips = TileRows.Look" : "TileRows.Look", arguments);
        if (plan.Has(RoleKind.SampleWeights))
        {
            Method.Call(
                writer,
                "skips |= TileRows.Weigh",
                [$"ref Unsafe.Add(ref sampleWeights, {Start})", "count", "targetOf", "sampleWeightOf"]);
        }

        if (plan.HasUpstreamRows)
        {
            Method.Call(
                writer, "TileRows.Load", [$"ref Unsafe.Add(ref outputGradient, {Start})", "upstreamOf[..count]"]);
        }
    }

    private void EmitTilesOfPlanes()
    {
        writer.Line("int height;");
        using (writer.Block("for (int r = 0; r < count; r += height)"))
        {
            writer.Lines(Cancellation.Checks(plan));
            writer.Line("// A tile ends with its planes.");
            writer.Line("(nint sample, nint inner) = nint.DivRem(first + start + r, innerSize);");
            writer.Line($"height = (int)nint.Min(int.Min({_rows}, count - r), innerSize - inner);");
            writer.Line("nint corner = (sample * Classes * innerSize) + inner;");
            writer.Line($"ref {_storage} x = ref Unsafe.Add(ref logits, corner);");
            if (HasGradient)
            {
                writer.Line($"ref {_storage} g = ref Unsafe.Add(ref gradient, corner);");
            }

            Method.Call(writer, $"Tile{width.Suffix}", TileSignature.Arguments(plan, width, "r"));
        }

        writer.Line();
    }

    private void EmitTiles()
    {
        if (plan.TilesPlanes)
        {
            EmitTilesOfPlanes();
            return;
        }

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
            Method.Call(writer, $"Tile{width.Suffix}", TileSignature.Arguments(plan, width, "r"));
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

    // Rows that do not count are rare: a tile computes them like all others.
    private void EmitSkipped()
    {
        if (!Skips)
        {
            return;
        }

        using (writer.Block("if (skips)"))
        {
            foreach (var buffer in TileSignature.Losses(plan))
            {
                writer.Line($"TileRows.ClearLosses(targetOf[..count], {buffer.Name});");
            }

            if (HasGradient)
            {
                Method.Call(writer, "TileRows.ClearGradients", plan.TilesPlanes
                    ? ["targetOf[..count]", "ref gradient", "first + start", "Classes", "innerSize"]
                    : ["targetOf[..count]", "ref Unsafe.Add(ref gradient, start * Classes)", "Classes"]);
            }
        }

        writer.Line();
    }

    private void EmitTops()
    {
        string[] rows =
            [$"ref Unsafe.Add(ref targets, {Start})", plan.Row.IgnoreIndex?.Name ?? "null", "topOf[..count]"];
        if (plan.Has(RoleKind.Predictions))
        {
            Method.Call(
                writer,
                $"TileRows.StorePredictions<{TargetType}, {TileSignature.IndexType(plan)}>",
                rows.Append($"ref Unsafe.Add(ref predictions, {Start})"));
        }

        if (plan.Has(RoleKind.Correct))
        {
            Method.Call(
                writer, $"correct += TileRows.CountCorrect<{TargetType}, {TileSignature.IndexType(plan)}>", rows);
        }
    }

    private void EmitResults()
    {
        if (plan.Find(RoleKind.Losses) is { } losses)
        {
            var types = $"<{plan.Element.Arithmetic}, {losses.ElementType}>";
            writer.Line($"TileRows.Store{types}(lossOf[..count], ref Unsafe.Add(ref losses, {Start}));");
        }

        EmitTops();
        if (plan.Reduces)
        {
            writer.Lines(RowSums.Of(plan).Select(sum => $"{sum.Name}.Add({sum.Term}Of[..count]);"));
        }
    }
}
