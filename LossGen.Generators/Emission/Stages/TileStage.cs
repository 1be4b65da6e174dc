using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// A tile of rows of few classes, one row a lane: a vector holds one class of every row, and nothing is
/// summed across lanes. The sums of a row have the tree of the kernel that takes one row after another: lanes that hold
/// no class add 0 there and are left away here.
/// </summary>
internal sealed class TileStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly TermText _terms = TermText.Of(plan);
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ITileClasses _classes = plan.Loop == ClassLoop.Columns
        ? new ClassesInColumns(writer, plan, width)
        : new ClassesInRegisters(writer, plan, width);

    private readonly string _rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";

    public void Emit()
    {
        var passes = plan.Gradient is null ? "Both" : "All";
        writer.Line($"// {passes} passes over {width.Lanes} rows, one a lane: {_classes.Title}");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Tile{width.Suffix}", TileSignature.Parameters(plan)))
        {
            _classes.EmitMax();
            writer.Line();
            EmitTop();
            EmitTargets();
            EmitExpSum();
            EmitLogSum();
            EmitLoss();
            EmitZLoss();
            EmitGradient();
        }
    }

    private void EmitTop()
    {
        if (!plan.FindsTop)
        {
            return;
        }

        _classes.EmitTop();
        writer.Line();
    }

    private void EmitTargets()
    {
        var index = TileSignature.IndexType(plan);
        if (plan.Loop == ClassLoop.Registers)
        {
            writer.Line("// The target is -1 of an ignored row, and in lanes beyond the last row.");
            writer.Line($"{_text.Class}<{index}> y = {_text.Class}.LoadUnsafe(ref targetOf);");
        }

        if (plan.Weighted)
        {
            writer.Line($"{_rows} weight = {_rows}.Widen({_text.Class}.LoadUnsafe(ref weightOf));");
        }

        if (plan.Has(RoleKind.SampleWeights))
        {
            writer.Line($"{_rows} sampleWeight = {_rows}.Widen({_text.Class}.LoadUnsafe(ref sampleWeightOf));");
        }

        if (plan.Loop == ClassLoop.Registers || plan.Weighted || plan.Has(RoleKind.SampleWeights))
        {
            writer.Line();
        }
    }

    private void EmitExpSum()
    {
        writer.Lines(ExpSumPassText.TitleOf(plan));
        _classes.EmitRest();
        writer.Line($"{_rows} ey = {_rows}.Widen(target);");
        writer.Line($"{_rows} s = rest + ey;");
        writer.Line();
    }

    private void EmitLogSum()
    {
        if (plan.Row.UsesLogSum)
        {
            _classes.EmitGap();
            writer.Line(LossStage.LogSumTitle(plan));
            writer.Line($"{_rows} logSum = VectorMath.LogSum({_text.Class}.Equals(xy, m), rest * Unbias, s * Unbias);");
        }

        new TileOutputStage(writer, plan, width).Emit();
        if (plan.NeedsLogSumExp)
        {
            writer.Line("columns.LogSumExp(logSum).StoreUnsafe(ref logSumExpOf);");
        }

        LossStage.EmitEarlyValues(writer, plan, _rows);
        if (plan.NeedsEntropies)
        {
            writer.Line("entropy.Narrow().StoreUnsafe(ref entropyOf);");
        }

        LossStage.EmitSums(writer, plan, _rows, $"{_rows}.Widen(m)", $"{_rows}.Widen(xy)");
        if ((plan.Row.UsesLogSum || plan.Row.Values.Count > 0) && !plan.NeedsLoss)
        {
            writer.Line();
        }
    }

    private void EmitZLoss()
    {
        if (plan.Has(RoleKind.ZLossResult))
        {
            Term part = plan.Row.LossFactor is { } factor ? factor * ZLossOption.ZPart : ZLossOption.ZPart;
            writer.Line($"{_terms.Operand(part)}.Narrow().StoreUnsafe(ref zOf);");
            writer.Line();
        }
    }

    private void EmitLoss()
    {
        if (!plan.NeedsLoss)
        {
            return;
        }

        LossStage.EmitTerms(writer, plan, _rows);
        if (plan.Row.SumsTermsApart)
        {
            foreach (var term in plan.Row.Loss)
            {
                writer.Line($"{term.Quantity.Name}.Narrow().StoreUnsafe(ref {term.Quantity.Name}Of);");
            }
        }

        if (!plan.Row.SumsTermsApart || plan.Has(RoleKind.Losses))
        {
            writer.Line($"{_rows} loss = {_terms.Of(plan.Row.LossValue)};");
            writer.Line("loss.Narrow().StoreUnsafe(ref lossOf);");
        }

        writer.Line();
    }

    private void EmitGradient()
    {
        if (plan.Gradient is not { } pass)
        {
            return;
        }

        var entry = plan.SoftTarget is null ? "; entry is that at the target" : "";
        writer.Line($"// Pass {PassCount.Of(plan)} of {PassCount.Of(plan)}: the gradient{entry}");
        EmitFactors();
        if (plan.Row.Share is { } share)
        {
            writer.Statement($"{_rows} share = {_terms.Of(share)};");
        }

        writer.Statement($"{_rows} scale = {_terms.Of(plan.Row.Scale!)};");
        if (plan.Row.Tilt is { } tilt)
        {
            // The pass multiplies by differences before the logits are scaled.
            var value = plan.LogitScale is { } logitScale ? tilt * logitScale : tilt;
            writer.Statement($"{_rows} tilt = {_terms.Of(value)};");
        }

        if (plan.SoftTarget is null)
        {
            writer.Statement($"{_rows} entry = {_terms.SumOf(plan.Row.Entry)};");
            if (plan.Softcap is not null)
            {
                writer.Line("entry *= cap.TargetSlope;");
            }
        }

        if (pass.Offset != ClassTerm.None)
        {
            EmitOffset();
        }

        _classes.EmitGradient(pass);
    }

    private void EmitFactors()
    {
        if (plan.HasUpstreamRows)
        {
            writer.Line($"{_rows} upstream = {_rows}.Widen({_text.Class}.LoadUnsafe(ref upstreamOf));");
        }

        if (plan.Row.FactorProduct is { } product)
        {
            writer.Line($"{_rows} factor = {_terms.Of(product)};");
        }
    }

    private void EmitOffset()
    {
        var offset = _terms.Of(RowFactor.Times(plan, plan.Gradient!.OffsetShare));
        if (plan.Row.HasOwnFactor || (plan.Loop == ClassLoop.Columns && plan.Element.IsDouble))
        {
            writer.Line($"{_rows} offset = {offset};");
        }
        else if (plan.Loop == ClassLoop.Columns)
        {
            writer.Line($"{_rows} offset = {_rows}.Create({offset});");
        }
    }
}
