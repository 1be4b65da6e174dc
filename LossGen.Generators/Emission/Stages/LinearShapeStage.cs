using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The number of rows, features and classes of a linear kernel, and whether every span has the length that follows.
/// </summary>
internal sealed class LinearShapeStage(CodeWriter writer, LinearPlan linear)
{
    public void Emit()
    {
        if (linear.Has(RoleKind.Features))
        {
            writer.Line($"Require.Features(features, {Name(RoleKind.Features)});");
        }

        var constant = linear.Classes > 0 ? Literals.Integer(linear.Classes) : null;
        if (linear.Has(RoleKind.Classes))
        {
            var expected = constant is null ? "" : $", {constant}";
            writer.Line($"Require.Classes(classes, {Name(RoleKind.Classes)}{expected});");
        }

        string[] sizes =
        [
            linear.Has(RoleKind.Features) ? "features" : "0",
            linear.Has(RoleKind.Classes) ? "classes" : constant ?? "0",
        ];
        Method.Call(
            writer,
            "LinearShape shape = LinearShape.Of",
            new[] { RoleKind.Hidden, RoleKind.Weight, RoleKind.Targets }
                .SelectMany(role => new[] { $"{RoleNames.Of(role)}.Length", Name(role) })
                .Concat(sizes));
        foreach (var buffer in linear.Buffers)
        {
            EmitLength(buffer);
        }
    }

    private void EmitLength(BufferPlan buffer)
    {
        var length = $"{buffer.Name}.Length";
        switch (buffer.Role)
        {
            case RoleKind.Hidden or RoleKind.Weight or RoleKind.Targets:
                break;
            case RoleKind.HiddenGradient:
                Require(length, buffer, "hidden.Length", $"as many as {NameOf(RoleKind.Hidden)}");
                break;
            case RoleKind.WeightGradient:
                Require(length, buffer, "weight.Length", $"as many as {NameOf(RoleKind.Weight)}");
                break;
            case RoleKind.Bias or RoleKind.BiasGradient or RoleKind.ClassWeights:
                EmitPerClass(length, buffer);
                break;
            default:
                Require(length, buffer, "shape.Rows", "one a row");
                break;
        }
    }

    // Without rows there may be nothing to infer the number of classes from, and nothing of a class is read.
    private void EmitPerClass(string length, BufferPlan buffer)
    {
        if (linear.Classes > 0 || linear.Has(RoleKind.Classes))
        {
            Require(length, buffer, "shape.Classes", "one a class");
            return;
        }

        using (writer.Block("if (shape.Features > 0)"))
        {
            Require(length, buffer, "shape.Classes", "one a class");
        }

        writer.Line();
    }

    private void Require(string length, BufferPlan buffer, string expected, string why)
        => Method.Call(writer, "Require.Length", [length, Name(buffer.Role), expected, $"\"{why}\""]);

    private string Name(RoleKind role) => $"\"{NameOf(role)}\"";

    private string NameOf(RoleKind role) => linear.Find(role)!.Name.TrimStart('@');
}
