using LossGen.Generators.Model;
using LossGen.Generators.Planning;

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
        Method.Call(
            writer,
            $"KernelShape shape = KernelShape.{(classes is null ? "Infer" : "Of")}",
            classes is null ? lengths : lengths.Prepend(classes));
    }

    // Soft targets are as many as the logits: what tells rows from classes is something else.
    private void EmitSoftShape(int constant)
    {
        var logits = $"logits.Length, {Name(RoleKind.Logits)}";
        var classes = constant > 0 ? "Classes"
            : _spec.Has(RoleKind.Classes) ? "classes"
            : _spec.Has(RoleKind.ClassWeights) ? "classWeights.Length"
            : null;
        writer.Line(classes is null
            ? $"KernelShape shape = KernelShape.Infer({logits}, losses.Length, {Name(RoleKind.Losses)});"
            : $"KernelShape shape = KernelShape.OfClasses({classes}, {logits});");
    }

    private void EmitLengths()
    {
        foreach (var buffer in _signature.Buffers)
        {
            var expected = buffer.Role switch
            {
                _ when buffer.Role == _spec.Input.Role || buffer.Role == RowsRole => null,
                RoleKind.Losses => "shape.Rows, \"one a row\"",
                RoleKind.ClassWeights => "shape.Classes, \"one a class\"",
                _ => $"shape.Elements, \"as many as {InputName}\"",
            };
            if (expected is not null)
            {
                var check = $"Require.Length({buffer.Name}.Length, {Name(buffer.Role)}, {expected});";
                if (buffer.Role == RoleKind.ClassWeights && IsInferred)
                {
                    using (writer.Block("if (shape.Rows > 0)"))
                    {
                        writer.Line(check);
                    }

                    writer.Line();
                }
                else
                {
                    writer.Line(check);
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
                var inPlace = other.Role == RoleKind.Logits && _spec.MayReplaceLogits(buffer.Role);
                var types = inPlace ? buffer.ElementType : $"{buffer.ElementType}, {other.ElementType}";
                var check = inPlace ? "SameOrApart" : "Apart";
                writer.Line($"Require.{check}<{types}>"
                    + $"({buffer.Name}, {Name(buffer.Role)}, {other.Name}, {Name(other.Role)});");
            }

            seen.Add(buffer);
        }
    }

    private void EmitTargets()
    {
        var classes = _spec.Options.Classes > 0 ? "Classes" : "shape.Classes";
        var ignored = IgnoredIndex is { } index ? $", {index}" : "";
        var type = _spec.Find(RoleKind.Targets)!.ElementType;
        var call = $"TargetRows.Count<{type}>(targets, {Name(RoleKind.Targets)}, {classes}{ignored});";
        var counts = plan.Mean.Divisor == Divisor.ValidRows || plan.Row.SumsTermsApart
            || plan.Scalars.Any(scalar => scalar.Expression.Contains("validRows"));
        writer.Line(counts ? $"nint validRows = {call}" : call);
        if (plan.Mean.Divisor == Divisor.TargetWeights)
        {
            var weight = _spec.Find(RoleKind.ClassWeights)!.ElementType;
            writer.Line($"TargetWeights targetWeights = TargetWeights.Of<{type}, {weight}>"
                + $"(targets, classWeights, {IgnoredIndex ?? "null"});");
        }
    }

    private string? IgnoredIndex => _spec.Has(RoleKind.IgnoreIndex) ? "ignoreIndex"
        : _spec.Options.IgnoreIndex is null ? null : "IgnoreIndex";

    // What has an element a row; without it the number of classes is known and tells the rows.
    private RoleKind? RowsRole => _spec.Has(RoleKind.Targets) ? RoleKind.Targets
        : _spec.Has(RoleKind.Losses) ? RoleKind.Losses : null;

    private string InputName => _spec.Input.Name.TrimStart('@');

    private string Name(RoleKind role) => $"\"{_spec.Find(role)!.Name.TrimStart('@')}\"";
}
