using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Everything is checked before anything is written; messages name the user's own parameters.</summary>
internal sealed class CheckStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly KernelSpec _spec = plan.Spec;

    public void Emit()
    {
        new ShapeStage(writer, plan).Emit();
        foreach (var option in RealOption.All.Where(option => _spec.Has(option.Role)))
        {
            writer.Line($"Require.{option.Range}({RoleNames.Of(option.Role)}, {Name(option.Role)});");
        }

        if (_spec.Has(RoleKind.EmptyMean))
        {
            writer.Line($"double meanOfNothing = Require.MeanOfNothing(emptyMean, {Name(RoleKind.EmptyMean)});");
        }

        if (_spec.Has(RoleKind.SequenceLength))
        {
            writer.Line($"Require.Sequences(sequenceLength, {Name(RoleKind.SequenceLength)}, shape.Rows);");
        }

        if (_spec.Has(RoleKind.Divisor))
        {
            writer.Line($"Require.Finite(divisor, {Name(RoleKind.Divisor)});");
        }

        if (_spec.Has(RoleKind.InnerSize))
        {
            var name = Name(RoleKind.InnerSize);
            writer.Line(_signature.ShapeGiver is null
                ? $"Require.InnerSize(innerSize, {name}, shape.Rows);"
                : $"tensors.RequireInnerSize(innerSize, {name});");
        }

        EmitOverlaps();
        if (_spec.Has(RoleKind.Targets))
        {
            EmitTargets();
        }
    }

    private void EmitOverlaps()
    {
        var seen = new List<KernelSignature.Buffer>();
        foreach (var buffer in _signature.Buffers)
        {
            foreach (var other in seen.Where(_ => buffer.IsOutput))
            {
                var meets = other.Role == RoleKind.Logits && _spec.MayReplaceLogits(buffer.Role);
                var inPlace = meets && plan.Gradient is not { Adds: Adding.Always };
                var types = inPlace ? buffer.ElementType : $"{buffer.ElementType}, {other.ElementType}";
                var check = inPlace ? "SameOrApart" : "Apart";
                Method.Call(
                    writer, $"Require.{check}<{types}>", [buffer.Name, Name(buffer.Role), other.Name, Name(other.Role)]);
                if (meets && plan.Gradient is { Adds: Adding.OnRequest })
                {
                    EmitApartWhereAdded(buffer, other);
                }
            }

            seen.Add(buffer);
        }
    }

    private void EmitApartWhereAdded(KernelSignature.Buffer gradient, KernelSignature.Buffer logits)
    {
        using (writer.Block("if (accumulate)"))
        {
            writer.Line($"Require.Apart<{gradient.ElementType}, {logits.ElementType}>"
                + $"({gradient.Name}, {Name(gradient.Role)}, {logits.Name}, {Name(logits.Role)});");
        }

        writer.Line();
    }

    private void EmitTargets()
    {
        var classes = _spec.Options.Classes > 0 ? "Classes" : "shape.Classes";
        var ignored = IgnoredIndex is { } index ? $", {index}" : "";
        var type = _spec.Find(RoleKind.Targets)!.ElementType;
        var call = $"TargetRows.Count<{type}>(targets, {Name(RoleKind.Targets)}, {classes}{ignored});";
        var isShifted = TargetShiftOption.IsOn(_spec);
        var needsRows = RowWeightText.Needs(plan, Batch.ValidRows);
        writer.Line(needsRows && !isShifted ? $"nint validRows = {call}" : call);
        var types = $"<{type}, {plan.Element.Storage}>";
        if (RowWeightText.Needs(plan, Batch.TargetWeights))
        {
            writer.Line($"TargetWeights targetWeights = TargetWeights.Of{types}"
                + $"(targets, classWeights, {IgnoredIndex ?? "null"});");
        }

        if (RowWeightText.Needs(plan, Batch.RowWeights) || (needsRows && isShifted))
        {
            List<string> arguments =
            [
                "targets",
                _spec.Has(RoleKind.ClassWeights) ? "classWeights" : "default",
                _spec.Has(RoleKind.SampleWeights) ? "sampleWeights" : "default",
                IgnoredIndex ?? "null",
            ];
            if (isShifted)
            {
                arguments.AddRange([TargetShiftOption.Amount(_spec).Name, "sequenceLength"]);
            }

            Method.Call(writer, $"RowWeights rowWeights = RowWeights.Of{types}", arguments);
        }

        if (needsRows && isShifted)
        {
            writer.Line("nint validRows = rowWeights.Rows;");
        }
    }

    private string? IgnoredIndex => plan.Row.IgnoreIndex?.Name;

    private string Name(RoleKind role) => $"\"{_spec.Find(role)!.Name.TrimStart('@')}\"";
}
