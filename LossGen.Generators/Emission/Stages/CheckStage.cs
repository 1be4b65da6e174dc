using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Everything is checked before anything is written; messages name the user's own parameters.</summary>
internal sealed class CheckStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly KernelSpec _spec = plan.Spec;

    public void Emit()
    {
        EmitShape();
        EmitLengths();
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
            writer.Line($"Require.InnerSize(innerSize, {Name(RoleKind.InnerSize)}, shape.Rows);");
        }

        EmitOverlaps();
        if (_spec.Has(RoleKind.Targets))
        {
            EmitTargets();
        }
    }

    private void EmitShape()
    {
        var constant = _spec.Options.Classes;
        if (_spec.Has(RoleKind.Classes))
        {
            var expected = constant > 0 ? ", Classes" : "";
            writer.Line($"Require.Classes(classes, {Name(RoleKind.Classes)}{expected});");
        }

        if (plan.SoftTarget is not null)
        {
            EmitSoftShape(constant);
            return;
        }

        var input = _spec.Input.Role;
        List<string> lengths = [$"{RoleNames.Of(input)}.Length", Name(input)];
        if (RowsRole is { } rows)
        {
            lengths.AddRange([$"{RoleNames.Of(rows)}.Length", Name(rows)]);
        }

        var classes = constant > 0 ? "Classes" : _spec.Has(RoleKind.Classes) ? "classes" : null;
        if (RowStrideOption.IsOn(_spec))
        {
            string[] stride = [classes ?? "classWeights.Length", "rowStride", Name(RoleKind.RowStride)];
            Method.Call(writer, "KernelShape shape = KernelShape.Strided", stride.Concat(lengths));
            return;
        }

        Method.Call(
            writer,
            $"KernelShape shape = KernelShape.{(classes is null ? "Infer" : "Of")}",
            classes is null ? lengths : lengths.Prepend(classes));
    }

    // Soft targets are as many as the logits: what tells rows from classes is something else.
    private void EmitSoftShape(int constant)
    {
        var classes = constant > 0 ? "Classes"
            : _spec.Has(RoleKind.Classes) ? "classes"
            : _spec.Has(RoleKind.ClassWeights) ? "classWeights.Length"
            : null;
        if (RowStrideOption.IsOn(_spec))
        {
            EmitSoftStride(classes!);
            return;
        }

        var logits = $"logits.Length, {Name(RoleKind.Logits)}";
        writer.Line(RowsRole is { } rows
            ? $"KernelShape shape = KernelShape.Infer({logits}, {RoleNames.Of(rows)}.Length, {Name(rows)});"
            : $"KernelShape shape = KernelShape.OfClasses({classes}, {logits});");
    }

    // Where rows of logits lie apart, those of the targets, which do not, tell how many there are.
    private void EmitSoftStride(string classes)
    {
        var targets = Name(RoleKind.TargetProbabilities);
        Method.Call(
            writer,
            "KernelShape shape = KernelShape.OfClasses",
            [classes, "targetProbabilities.Length", targets],
            ")");
        writer.Line(
            $"    .Strided(rowStride, {Name(RoleKind.RowStride)}, logits.Length, {Name(RoleKind.Logits)}, {targets});");
    }

    private void EmitLengths()
    {
        if (RowStrideOption.IsOn(_spec) && _spec.Has(RoleKind.Gradient))
        {
            writer.Line($"shape.Reaches(gradient.Length, {Name(RoleKind.Gradient)}, rowStride);");
        }

        foreach (var buffer in _signature.Buffers)
        {
            var expected = buffer.Role switch
            {
                _ when buffer.Role == _spec.Input.Role || buffer.Role == RowsRole => null,
                RoleKind.TargetProbabilities when RowStrideOption.IsOn(_spec) => null,
                RoleKind.Gradient when RowStrideOption.IsOn(_spec) => null,
                RoleKind.ClassWeights when RowStrideOption.IsOn(_spec) && IsInferred => null,
                _ when buffer.IsPerRow => "shape.Rows, \"one a row\"",
                RoleKind.ClassWeights => "shape.Classes, \"one a class\"",
                _ when RowStrideOption.IsOn(_spec) => "shape.Elements, \"one for every class of every row\"",
                _ => $"shape.Elements, \"as many as {InputName}\"",
            };
            if (expected is not null)
            {
                string[] check = [$"{buffer.Name}.Length", Name(buffer.Role), expected];
                if (buffer.Role == RoleKind.ClassWeights && IsInferred)
                {
                    using (writer.Block("if (shape.Rows > 0)"))
                    {
                        Method.Call(writer, "Require.Length", check);
                    }

                    writer.Line();
                }
                else
                {
                    Method.Call(writer, "Require.Length", check);
                }
            }
        }
    }

    // Without rows there is nothing to infer the number of classes from, and no weight is read.
    private bool IsInferred => plan.SoftTarget is null && _spec.Options.Classes == 0 && !_spec.Has(RoleKind.Classes);

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
        var needsRows = RowWeightText.Needs(plan, "validRows");
        writer.Line(needsRows && !isShifted ? $"nint validRows = {call}" : call);
        var types = $"<{type}, {plan.Element.Storage}>";
        if (RowWeightText.Needs(plan, "targetWeights"))
        {
            writer.Line($"TargetWeights targetWeights = TargetWeights.Of{types}"
                + $"(targets, classWeights, {IgnoredIndex ?? "null"});");
        }

        if (RowWeightText.Needs(plan, "rowWeights") || (needsRows && isShifted))
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
                arguments.AddRange([TargetShiftOption.Amount(_spec), "sequenceLength"]);
            }

            Method.Call(writer, $"RowWeights rowWeights = RowWeights.Of{types}", arguments);
        }

        if (needsRows && isShifted)
        {
            writer.Line("nint validRows = rowWeights.Rows;");
        }
    }

    private string? IgnoredIndex => _spec.Has(RoleKind.IgnoreIndex) ? "ignoreIndex"
        : _spec.Options.IgnoreIndex is null ? null : "IgnoreIndex";

    // What has an element a row; without it the number of classes is known and tells the rows.
    private RoleKind? RowsRole => _spec.Has(RoleKind.Targets) ? RoleKind.Targets
        : plan.SoftTarget is not null ? SoftRowsRole
        : _spec.Has(RoleKind.Losses) ? RoleKind.Losses : null;

    private RoleKind? SoftRowsRole
        => _spec.Options.Classes > 0 || _spec.Has(RoleKind.Classes) || _spec.Has(RoleKind.ClassWeights)
            ? null
            : _signature.Buffers.First(static buffer => buffer.IsPerRow).Role;

    private string InputName => _spec.Input.Name.TrimStart('@');

    private string Name(RoleKind role) => $"\"{_spec.Find(role)!.Name.TrimStart('@')}\"";
}
