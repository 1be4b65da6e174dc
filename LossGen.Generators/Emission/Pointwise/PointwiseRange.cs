using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>All elements of a call as one value, from which any thread computes a block.</summary>
internal sealed class PointwiseRange(CodeWriter writer, PointwiseText text)
{
    private bool Reduces => text.Plan.Reduces;

    /// <summary>The declaration.</summary>
    public void EmitType()
    {
        writer.Line("// All elements of a call; every thread computes blocks of them.");
        using (writer.Block("private ref struct Range : IRowRange"))
        {
            foreach (var buffer in text.Buffers)
            {
                writer.Line($"public ref {buffer.ElementType} {buffer.Name};");
            }

            foreach (var (type, name) in text.Numbers)
            {
                writer.Line($"public {type} {name};");
            }

            writer.Line();
            var (first, rows) = (text.Names["first"], text.Names["elements"]);
            using (Method.Open(writer, "public readonly RowTotals Run", [$"nint {first}", $"nint {rows}"]))
            {
                Method.Call(
                    writer,
                    $"{(Reduces ? "return " : "")}{text.Names["Block"]}",
                    text.Arguments(p => $"ref Unsafe.Add(ref {p.Name}, {first})", rows));
                if (!Reduces)
                {
                    writer.Line("return default;");
                }
            }
        }
    }

    /// <summary>The value, and the work.</summary>
    /// <param name="first">What refers to the first element of a span.</param>
    public void EmitRun(Func<PointwiseParameter, string> first)
    {
        var range = text.Names["range"];
        writer.Line($"Range {range} = new()");
        writer.Line("{");
        using (writer.Indented())
        {
            foreach (var buffer in text.Buffers)
            {
                writer.Line($"{buffer.Name} = ref {first(buffer)},");
            }

            foreach (var (_, name) in text.Numbers)
            {
                writer.Line($"{name} = {name},");
            }
        }

        writer.Line("};");
        var totals = Reduces ? $"RowTotals {text.Names["totals"]} = " : "";
        writer.Line($"{totals}RowThreads.Run(ref {range}, {text.Names["count"]}, PointwiseMath.Block);");
    }
}
