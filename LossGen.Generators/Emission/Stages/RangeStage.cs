using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>All rows of a call as one value, from which any thread computes a block.</summary>
internal sealed class RangeStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly RowsCall _call = new(plan);

    /// <summary>The declaration.</summary>
    public void EmitType()
    {
        writer.Line("// All rows of a call; every thread computes blocks of them.");
        using (writer.Block("private ref struct Range : IRowRange"))
        {
            foreach (var buffer in plan.Buffers)
            {
                writer.Line($"public ref {buffer.ElementType} {buffer.Name};");
            }

            foreach (var (type, name) in Values)
            {
                writer.Line($"public {type} {name};");
            }

            writer.Line();
            using (Method.Open(writer, "public readonly RowTotals Run", ["nint first", "nint rows"]))
            {
                var arguments = _call.Arguments("first", "rows", static buffer => buffer.Name);
                Method.Call(writer, (plan.HasTotals ? "return " : "") + _call.Method, arguments);
                if (!plan.HasTotals)
                {
                    writer.Line("return default;");
                }
            }
        }
    }

    /// <summary>The value, and the work.</summary>
    public void EmitRun()
    {
        writer.Line();
        writer.Line("Range range = new()");
        writer.Line("{");
        foreach (var buffer in plan.Buffers)
        {
            writer.Line($"    {buffer.Name} = ref {KernelSignature.First(buffer)},");
        }

        foreach (var (_, name) in Values)
        {
            writer.Line($"    {name} = {name},");
        }

        writer.Line("};");
        var totals = plan.HasTotals ? "RowTotals totals = " : "";
        var shares = plan.Layout.SharesRow ? ", sharesRow" : "";
        writer.Line($"{totals}RowThreads.Run(ref range, rows, shape.RowsPerBlock{shares});");
        writer.Line();
    }

    private IEnumerable<(string Type, string Name)> Values =>
    [
        .. plan.Layout.HasConstantClasses ? Array.Empty<(string, string)>() : [("nint", "classes")],
        .. plan.Layout.InPlanes ? [("nint", "innerSize")] : Array.Empty<(string, string)>(),
        .. _signature.Scalars.Select(scalar => (plan.Element.TypeOf(scalar.Kind), scalar.Quantity.Name)),
    ];
}
