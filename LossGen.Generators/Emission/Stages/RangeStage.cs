using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>All rows of a call as one value, from which any thread computes a block.</summary>
internal sealed class RangeStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly RowsCall _call = new(plan);

    private bool IsSharded => plan.Layout.IsSharded;

    /// <summary>The declaration.</summary>
    public void EmitType()
    {
        writer.Line(IsSharded
            ? "// All rows of a call over this rank's classes; ranks tell each other what they need between the passes."
            : "// All rows of a call; every thread computes blocks of them.");
        using (writer.Block($"private ref struct Range : {(IsSharded ? "IShardRows" : "IRowRange")}"))
        {
            foreach (var buffer in plan.Buffers)
            {
                writer.Line($"public ref {buffer.ElementType} {buffer.Name};");
            }

            foreach (var (type, name) in Values)
            {
                writer.Line($"public {type} {name};");
            }

            if (IsSharded)
            {
                writer.Line("private RowPass pass;");
                writer.Line("private nint offset;");
                writer.Line();
                writer.Line(
                    "public void Begin(RowPass pass, nint first) => (this.pass, offset) = (pass, first);");
            }

            writer.Line();
            using (Method.Open(writer, "public readonly RowTotals Run", ["nint first", "nint rows"]))
            {
                EmitPassesOfRank();
                EmitRows();
            }
        }
    }

    private void EmitRows()
    {
        var arguments = _call.Arguments("first", "rows", static buffer => buffer.Name);
        if (_call.AddsToTotals)
        {
            writer.Line("RowTotals totals = default;");
            Method.Call(writer, _call.Method, arguments);
            writer.Line("return totals;");
            return;
        }

        Method.Call(writer, (plan.HasTotals ? "return " : "") + _call.Method, arguments);
        if (!plan.HasTotals)
        {
            writer.Line("return default;");
        }
    }

    // Of the rows from one on, in the order in which ranks compute them.
    private void EmitPassesOfRank()
    {
        if (!IsSharded)
        {
            return;
        }

        writer.Line("first += offset;");
        foreach (var (pass, method) in ShardBody.Passes(plan))
        {
            using (writer.Block($"if (pass == RowPass.{pass})"))
            {
                Method.Call(writer, method, _call.Arguments("first", "rows", static buffer => buffer.Name));
                writer.Line("return default;");
            }

            writer.Line();
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
        if (IsSharded)
        {
            Method.Call(writer, $"{totals}{ShardText.Ranks}.Run", ShardText.RunArguments(plan));
            writer.Line();
            return;
        }

        var shares = plan.Layout.SharesRow ? ", sharesRow" : "";
        writer.Line($"{totals}RowThreads.Run(ref range, rows, shape.RowsPerBlock{shares});");
        writer.Line();
    }

    private IEnumerable<(string Type, string Name)> Values =>
    [
        .. plan.Layout.HasConstantClasses ? Array.Empty<(string, string)>() : [("nint", "classes")],
        .. IsSharded ? [("ShardCall", ShardText.Ranks)] : Array.Empty<(string, string)>(),
        .. plan.Layout.InPlanes ? [("nint", "innerSize")] : Array.Empty<(string, string)>(),
        .. _signature.Scalars.Select(scalar => (plan.Element.TypeOf(scalar.Kind), scalar.Quantity.Name)),
    ];
}
