using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// A group of tiles. What is scalar is done for all of its rows before and after them: a vector read from what was just
/// written piece by piece makes the CPU wait.
/// </summary>
internal sealed class TileGroup(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);

    private bool Shifts => plan.Layout.TargetShift is not null;

    private string TargetType => Shifts ? ShiftedType : plan.Find(RoleKind.Targets)!.ElementType;

    private string ShiftedType => plan.TargetBase == 1 ? "TargetKey<long>" : "long";

    private string FirstTarget => Shifts ? "ref shiftedOf[0]" : $"ref Unsafe.Add(ref targets, {Start})";

    private string Ignored => plan.Row.IgnoreIndex?.Name ?? (Shifts ? "ShiftedTargets.None" : "null");

    private bool Skips => RowTarget.Skips(plan) is not null;

    private string Start => plan.TilesPlanes ? "first + start" : "start";

    /// <summary>Declares the sums over rows and the buffers of a group.</summary>
    /// <param name="further">
    /// The rows beyond a group that a tile may begin before and end in, as C#; empty where there are none.
    /// </param>
    public void EmitBuffers(string further)
    {
        if (plan.HasTotals)
        {
            writer.Lines(RowSums.Declarations(plan));
        }

        foreach (var buffer in TileSignature.Buffers(plan))
        {
            writer.Line($"Span<{buffer.Type}> {buffer.Name} = stackalloc {buffer.Type}[Group{further}];");
        }

        if (Shifts)
        {
            writer.Line($"Span<{ShiftedType}> shiftedOf = stackalloc {ShiftedType}[Group];");
        }
    }

    /// <summary>The loop over groups.</summary>
    /// <param name="tiles">Writes the loop over the tiles of a group.</param>
    public void EmitLoop(Action tiles)
    {
        using (writer.Block("for (nint start = 0; start < rows; start += Group)"))
        {
            writer.Line("int count = (int)nint.Min(Group, rows - start);");
            EmitTargets();
            tiles();
            EmitSkipped();
            EmitResults();
        }

        if (plan.HasTotals)
        {
            writer.Line();
            writer.Line(RowSums.Result(plan));
        }
    }

    private void EmitTargets()
    {
        if (plan.Distillation is not null && !plan.Has(RoleKind.Targets))
        {
            EmitWeights();
        }
        else if (TileSignature.LooksUpTargets(plan))
        {
            EmitClasses();
        }

        if (plan.HasUpstreamRows)
        {
            Method.Call(
                writer, "TileRows.Load", [$"ref Unsafe.Add(ref outputGradient, {Start})", "upstreamOf[..count]"]);
        }
    }

    private void EmitClasses()
    {
        EmitShifted();
        List<string> arguments = [FirstTarget, "count", Ignored, "targetOf"];
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
            EmitWeighing("skips |=");
        }
    }

    // Without targets, only a weight of 0 ignores a row.
    private void EmitWeights()
    {
        if (plan.Has(RoleKind.SampleWeights))
        {
            writer.Line("targetOf.Clear();");
            EmitWeighing("bool skips =");
        }
    }

    private void EmitWeighing(string result) => Method.Call(
        writer,
        $"{result} TileRows.Weigh",
        [$"ref Unsafe.Add(ref sampleWeights, {Start})", "count", "targetOf", "sampleWeightOf"]);

    private void EmitShifted()
    {
        if (plan.Layout.TargetShift is { } shift)
        {
            Method.Call(writer, "ShiftedTargets.Load",
            [
                $"ref Unsafe.Add(ref targets, {Start})", $"firstRow + {Start}", shift.Name, "sequenceLength", Ignored,
                "shiftedOf[..count]",
            ]);
        }
    }

    // Rows that do not count are rare: a tile computes them like all others.
    private void EmitSkipped()
    {
        if (!Skips)
        {
            EmitEmpty();
            return;
        }

        using (writer.Block("if (skips)"))
        {
            foreach (var buffer in TileSignature.Losses(plan))
            {
                writer.Line($"TileRows.ClearLosses(targetOf[..count], {buffer.Name});");
            }

            EmitClear();
        }

        writer.Line();
        EmitEmpty();
    }

    // The gradient of an empty mean, where more than its rows would be cleared afterwards.
    private void EmitEmpty()
    {
        if (plan.Mean.SkipsWhenEmpty && plan.Gradient is { Adds: not Adding.Always })
        {
            using (writer.Block($"if ({Batch.IsEmpty.Name})"))
            {
                writer.Line("targetOf.Fill(-1);");
                EmitClear();
            }

            writer.Line();
        }
    }

    // What is added to stays as it is.
    private void EmitClear()
    {
        if (plan.Gradient is { Adds: Adding.OnRequest })
        {
            using (writer.Block($"if (!{AccumulateOption.Accumulate.Name})"))
            {
                EmitClearing();
            }
        }
        else if (plan.Gradient is { Adds: Adding.Never } || plan.Distillation is { HasGradient: true })
        {
            EmitClearing();
        }
    }

    private void EmitClearing()
    {
        var classes = plan.Layout.HasConstantClasses ? "Classes" : "(int)classes";
        Method.Call(writer, "TileRows.ClearGradients", plan.TilesPlanes
            ? ["targetOf[..count]", "ref gradient", "first + start", classes, "innerSize"]
            : plan.Layout.Strided
            ? ["targetOf[..count]", "ref Unsafe.Add(ref gradient, start * rowStride)", classes, "rowStride"]
            : ["targetOf[..count]", $"ref Unsafe.Add(ref gradient, start * {_signature.Stride})", classes]);
    }

    private void EmitTops()
    {
        string[] rows = [FirstTarget, Ignored, "topOf[..count]"];
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

    private void EmitStore(RoleKind role, string values)
    {
        if (plan.Find(role) is { } buffer)
        {
            Method.Call(
                writer,
                $"TileRows.Store<{plan.Element.LossType}, {buffer.ElementType}>",
                [$"{values}[..count]", $"ref Unsafe.Add(ref {RoleNames.Of(role)}, {Start})"]);
        }
    }

    private void EmitResults()
    {
        EmitStore(RoleKind.Losses, "lossOf");
        EmitStore(RoleKind.LogSumExp, "logSumExpOf");
        EmitStore(RoleKind.Entropies, "entropyOf");

        EmitTops();
        if (plan.Has(RoleKind.ZLossResult))
        {
            writer.Line("zSum.Add(zOf[..count]);");
        }

        if (plan.Reduces)
        {
            writer.Lines(RowSums.Of(plan).Select(sum => $"{sum.Name}.Add({sum.Term}Of[..count]);"));
        }
    }
}
