using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Tensor spans become elements in a row, once their shapes agree; nothing behind it knows of them.</summary>
internal sealed class TensorStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);

    public void Emit()
    {
        if (_signature.ShapeGiver is { } giver)
        {
            writer.Line(
                $"TensorShape tensors = TensorShape.{ShapeOf(giver)}({giver.Name}Tensor.Lengths, {Name(giver)});");
        }

        foreach (var buffer in plan.Buffers.Where(static buffer => buffer.IsTensor))
        {
            var tensor = $"{buffer.Name}Tensor";
            Method.Call(
                writer,
                $"Elements<{buffer.ElementType}> {buffer.Name} = {Elements(buffer)}",
                [First(buffer, tensor), $"{tensor}.Lengths", $"{tensor}.Strides", Name(buffer)]);
        }

        if (plan.Layout.InPlanes && !plan.Has(RoleKind.InnerSize))
        {
            writer.Line("nint innerSize = tensors.InnerSize;");
        }
    }

    private string ShapeOf(BufferPlan giver) => !giver.IsPerElement ? "OfRows"
        : plan.Layout.InPlanes ? "ClassesSecond"
        : "ClassesLast";

    private static string First(BufferPlan buffer, string tensor)
    {
        var first = $"in TensorMarshal.GetReference({tensor})";
        return buffer.Parameter.ForeignType is { } foreign
            ? $"in Reinterpret.First<{foreign}, {buffer.ElementType}>({first})"
            : first;
    }

    private static string Elements(BufferPlan buffer) => buffer.IsPerElement ? "tensors.PerElement"
        : buffer.IsPerRow ? "tensors.PerRow"
        : "TensorShape.PerClass";

    private string Name(BufferPlan buffer) => $"\"{plan.Find(buffer.Role)!.Name.TrimStart('@')}\"";
}
