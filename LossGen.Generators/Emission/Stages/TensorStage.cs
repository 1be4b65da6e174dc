using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Tensor spans become elements in a row, once their shapes agree; nothing behind it knows of them.</summary>
internal sealed class TensorStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);

    public void Emit()
    {
        if (_signature.ShapeGiver is { } giver)
        {
            writer.Line($"TensorShape tensors = TensorShape.{ShapeOf(giver)}({giver.Name}Tensor.Lengths, {Name(giver)});");
        }

        foreach (var buffer in _signature.Buffers.Where(static buffer => buffer.IsTensor))
        {
            var tensor = $"{buffer.Name}Tensor";
            Method.Call(
                writer,
                $"Elements<{buffer.ElementType}> {buffer.Name} = {Elements(buffer)}",
                [$"in TensorMarshal.GetReference({tensor})", $"{tensor}.Lengths", $"{tensor}.Strides", Name(buffer)]);
        }

        if (LayoutOption.IsInPlanes(plan.Spec) && !plan.Spec.Has(RoleKind.InnerSize))
        {
            writer.Line("nint innerSize = tensors.InnerSize;");
        }
    }

    private string ShapeOf(KernelSignature.Buffer giver) => !giver.IsPerElement ? "OfRows"
        : LayoutOption.IsInPlanes(plan.Spec) ? "ClassesSecond"
        : "ClassesLast";

    private static string Elements(KernelSignature.Buffer buffer) => buffer.IsPerElement ? "tensors.PerElement"
        : buffer.IsPerRow ? "tensors.PerRow"
        : "TensorShape.PerClass";

    private string Name(KernelSignature.Buffer buffer) => $"\"{plan.Spec.Find(buffer.Role)!.Name.TrimStart('@')}\"";
}
