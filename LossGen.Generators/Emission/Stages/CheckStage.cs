using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Everything is checked before anything is written; messages name the user's own parameters.</summary>
internal sealed class CheckStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);

    public void Emit()
    {
        EmitShape();
        foreach (var option in RealOption.All.Where(option => plan.Has(option.Role)))
        {
            writer.Line($"Require.{option.Range}({RoleNames.Of(option.Role)}, {Name(option.Role)});");
        }

        if (plan.Has(RoleKind.EmptyMean))
        {
            writer.Line($"double meanOfNothing = Require.MeanOfNothing(emptyMean, {Name(RoleKind.EmptyMean)});");
        }

        if (plan.Has(RoleKind.SequenceLength))
        {
            writer.Line($"Require.Sequences(sequenceLength, {Name(RoleKind.SequenceLength)}, shape.Rows);");
        }

        if (plan.Has(RoleKind.Divisor))
        {
            writer.Line($"Require.Finite(divisor, {Name(RoleKind.Divisor)});");
        }

        if (plan.Has(RoleKind.InnerSize))
        {
            var name = Name(RoleKind.InnerSize);
            writer.Line(_signature.ShapeGiver is null
                ? $"Require.InnerSize(innerSize, {name}, shape.Rows);"
                : $"tensors.RequireInnerSize(innerSize, {name});");
        }

        EmitOverlaps();
        if (plan.Has(RoleKind.Targets))
        {
            EmitTargets();
        }
        else if (RowWeightText.Needs(plan, Batch.RowWeights))
        {
            writer.Line($"RowWeights rowWeights = RowWeights.Of<{plan.DeclaredElement.Storage}>(sampleWeights);");
        }
    }

    private void EmitShape()
    {
        if (plan.Linear is { } linear)
        {
            new LinearShapeStage(writer, linear).Emit();
        }
        else
        {
            new ShapeStage(writer, plan).Emit();
        }
    }

    private void EmitOverlaps()
    {
        var seen = new List<BufferPlan>();
        foreach (var buffer in plan.Spans)
        {
            foreach (var other in seen.Where(_ => buffer.IsOutput))
            {
                var meets = other.Role is RoleKind.Logits or RoleKind.Hidden && buffer.MayReplaceInput;
                var inPlace = meets && buffer.ElementType == other.ElementType
                    && plan.Gradient is not { Adds: Adding.Always };
                var types = inPlace ? buffer.ElementType : $"{buffer.ElementType}, {other.ElementType}";
                var check = inPlace ? "SameOrApart" : "Apart";
                Method.Call(
                    writer,
                    $"Require.{check}<{types}>",
                    [buffer.Name, Name(buffer.Role), other.Name, Name(other.Role)]);
                if (meets && plan.Gradient is { Adds: Adding.OnRequest })
                {
                    EmitApartWhereAdded(buffer, other);
                }
            }

            seen.Add(buffer);
        }
    }

    private void EmitApartWhereAdded(BufferPlan gradient, BufferPlan logits)
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
        var declares = RowWeightText.Needs(plan, Batch.ValidRows) ? "nint validRows = " : "";
        var type = plan.Find(RoleKind.Targets)!.ElementType;
        var classes = plan.Layout.IsSharded ? ShardText.Classes
            : plan.Layout.HasConstantClasses ? "Classes"
            : "shape.Classes";
        List<string> checks = ["targets", Name(RoleKind.Targets), classes];
        if (plan.Layout.TargetShift is { } shift)
        {
            // Only the targets that a row is scored against are checked.
            checks.AddRange([IgnoredIndex ?? "null", shift.Name, "sequenceLength"]);
            Method.Call(writer, $"{declares}ShiftedTargets.Count<{type}>", checks);
        }
        else
        {
            checks.AddRange(IgnoredIndex is { } index ? [index] : []);
            writer.Line($"{declares}TargetRows.Count<{type}>({string.Join(", ", checks)});");
        }

        if (!plan.Layout.IsSharded)
        {
            EmitWeights();
        }
    }

    /// <summary>What the rows of a kernel with targets weigh together; ranks gather the weights first.</summary>
    public void EmitWeights()
    {
        var types = $"<{plan.Find(RoleKind.Targets)!.ElementType}, {plan.DeclaredElement.Storage}>";
        var areGathered = plan.Layout.IsSharded && plan.Has(RoleKind.ClassWeights);
        if (RowWeightText.Needs(plan, Batch.TargetWeights))
        {
            writer.Line("TargetWeights targetWeights = TargetWeights.Of" + (areGathered
                ? $"({ShardText.Ranks}.TargetWeights);"
                : $"{types}(targets, classWeights, {IgnoredIndex ?? "null"});"));
        }

        if (RowWeightText.Needs(plan, Batch.RowWeights))
        {
            List<string> arguments =
            [
                "targets",
                areGathered ? $"{ShardText.Ranks}.TargetWeights"
                    : plan.Has(RoleKind.ClassWeights) ? "classWeights"
                    : "default",
                plan.Has(RoleKind.SampleWeights) ? "sampleWeights" : "default",
                IgnoredIndex ?? "null",
            ];
            if (plan.Layout.TargetShift is { } shift)
            {
                arguments.AddRange([shift.Name, "sequenceLength"]);
            }

            var of = areGathered ? "OfTargets" : "Of";
            Method.Call(writer, $"RowWeights rowWeights = RowWeights.{of}{types}", arguments);
        }
    }

    private string? IgnoredIndex => plan.Row.IgnoreIndex?.Name;

    private string Name(RoleKind role)
        => $"\"{plan.Declared.First(parameter => parameter.Role == role).Name.TrimStart('@')}\"";
}
