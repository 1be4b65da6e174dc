using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The number of rows and classes, and whether every span has the length that follows.</summary>
internal sealed class ShapeStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);

    public void Emit()
    {
        EmitShape();
        EmitLengths();
    }

    private void EmitShape()
    {
        var constant = plan.Layout.Classes;
        if (plan.Has(RoleKind.Classes))
        {
            var expected = constant > 0 ? ", Classes" : "";
            writer.Line($"Require.Classes(classes, {Name(RoleKind.Classes)}{expected});");
        }

        if (TensorsTellClasses)
        {
            var known = plan.Has(RoleKind.Classes) ? "classes" : constant > 0 ? "Classes" : "";
            writer.Line($"KernelShape shape = tensors.Kernel({known});");
            return;
        }

        if (plan.SoftTarget is not null)
        {
            EmitSoftShape(constant);
            return;
        }

        var input = plan.Input;
        List<string> lengths = [$"{RoleNames.Of(input)}.Length", Name(input)];
        if (RowsRole is { } rows)
        {
            lengths.AddRange([$"{RoleNames.Of(rows)}.Length", Name(rows)]);
        }

        var classes = constant > 0 ? "Classes" : plan.Has(RoleKind.Classes) ? "classes" : null;
        if (plan.Layout.Strided)
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
            : plan.Has(RoleKind.Classes) ? "classes"
            : plan.Has(RoleKind.ClassWeights) ? "classWeights.Length"
            : null;
        if (plan.Layout.Strided)
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
        if (plan.Layout.Strided && plan.Has(RoleKind.Gradient))
        {
            writer.Line($"shape.Reaches(gradient.Length, {Name(RoleKind.Gradient)}, rowStride);");
        }

        foreach (var buffer in plan.Buffers)
        {
            var expected = buffer.Role switch
            {
                _ when IsMeasured(buffer) => null,
                RoleKind.TargetProbabilities when plan.Layout.Strided => null,
                RoleKind.Gradient when plan.Layout.Strided => null,
                RoleKind.ClassWeights when plan.Layout.Strided && IsInferred => null,
                _ when buffer.IsPerRow => "shape.Rows, \"one a row\"",
                RoleKind.ClassWeights => "shape.Classes, \"one a class\"",
                _ when plan.Layout.Strided => "shape.Elements, \"one for every class of every row\"",
                _ => $"shape.Elements, \"as many as {plan.Find(Measure)!.Name.TrimStart('@')}\"",
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

    // Whether the shape was taken from a span, or compared with it.
    private bool IsMeasured(BufferPlan buffer) => TensorsTellClasses
        ? buffer.IsTensor && buffer.Role != RoleKind.ClassWeights
        : buffer.Role == plan.Input || buffer.Role == RowsRole;

    // What spans of the same length are compared with.
    private RoleKind Measure => TensorsTellClasses ? _signature.ShapeGiver!.Role : plan.Input;

    private bool TensorsTellClasses => _signature.ShapeGiver is { IsPerElement: true };

    // Without rows there is nothing to infer the number of classes from, and no weight is read.
    private bool IsInferred => plan.SoftTarget is null && !plan.Layout.HasConstantClasses && !plan.Has(RoleKind.Classes)
        && !TensorsTellClasses;

    // What has an element a row; without it the number of classes is known and tells the rows.
    private RoleKind? RowsRole => plan.Has(RoleKind.Targets) ? RoleKind.Targets
        : plan.SoftTarget is not null ? SoftRowsRole
        : plan.Has(RoleKind.Losses) ? RoleKind.Losses
        : plan.Has(RoleKind.SampleWeights) ? RoleKind.SampleWeights
        : null;

    private RoleKind? SoftRowsRole
        => plan.Layout.HasConstantClasses || plan.Has(RoleKind.Classes) || plan.Has(RoleKind.ClassWeights)
            ? null
            : plan.Buffers.First(static buffer => buffer.IsPerRow).Role;

    private string Name(RoleKind role) => $"\"{plan.Find(role)!.Name.TrimStart('@')}\"";
}
