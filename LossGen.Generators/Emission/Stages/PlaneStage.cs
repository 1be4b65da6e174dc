using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The step between tensors whose classes lie apart and the rows that the kernel works on: a block of rows is copied
/// together, computed, and what it gives is copied to its planes.
/// </summary>
/// <param name="writer">Where it is written.</param>
/// <param name="plan">The kernel.</param>
/// <param name="rowsMethod">The method that computes the rows once they lie together.</param>
internal sealed class PlaneStage(CodeWriter writer, KernelPlan plan, string rowsMethod = "Rows")
{
    private readonly KernelSignature _signature = new(plan);
    private readonly RowsCall _call = new(plan);

    public void Emit()
    {
        writer.Line(
            "// The classes of a row lie innerSize apart: a block of rows is computed where they lie together.");
        using (Method.Open(writer, "private static void PlaneRows", _call.PlaneParameters))
        {
            DispatchStage.EmitFewClasses(writer, plan, addsTotals: plan.HasTotals);
            writer.Line($"ClassPlanes planes = new({_signature.Classes}, innerSize);");
            foreach (var tensor in Tensors.Where(HasMemory))
            {
                writer.Line($"using RowMemory<{tensor.ElementType}> {MemoryOf(tensor.Role)} = "
                    + $"new(rows * {_signature.Classes});");
            }

            foreach (var tensor in Tensors.Where(IsRead))
            {
                writer.Line($"planes.Gather(ref {tensor.Name}, first, rows, ref {MemoryOf(tensor.Role)}.First);");
            }

            EmitRows();
            foreach (var tensor in Tensors.Where(static tensor => tensor.IsOutput))
            {
                writer.Line($"planes.Scatter(ref {MemoryOf(tensor.Role)}.First, first, rows, ref {tensor.Name});");
            }
        }
    }

    // Rows are summed in the blocks of a kernel whose classes are adjacent, so that their sum has its bits.
    private void EmitRows()
    {
        if (!plan.HasTotals)
        {
            Method.Call(writer, rowsMethod, _call.TransposedArguments(MemoryOf, null, "rows"));
            return;
        }

        using (writer.Block("for (nint row = 0, block = planes.RowsPerBlock; row < rows; row += block)"))
        {
            var arguments = _call.TransposedArguments(MemoryOf, "row", "nint.Min(block, rows - row)");
            Method.Call(writer, $"totals.Add({rowsMethod}", arguments, "));");
        }

        writer.Line();
    }

    private IEnumerable<BufferPlan> Tensors => plan.Buffers.Where(static buffer => buffer.IsPerElement);

    private bool Adds => plan.Gradient is { Adds: not Adding.Never };

    // The gradient may take the place of the logits, unless it is added to something.
    private bool HasMemory(BufferPlan tensor) => tensor.Role != RoleKind.Gradient || Adds;

    private bool IsRead(BufferPlan tensor) => !tensor.IsOutput || (tensor.Role == RoleKind.Gradient && Adds);

    private string MemoryOf(RoleKind role) => role switch
    {
        RoleKind.Logits => "x",
        RoleKind.Gradient => Adds ? "g" : "x",
        _ => RoleNames.Of(role) + "OfRows",
    };
}
