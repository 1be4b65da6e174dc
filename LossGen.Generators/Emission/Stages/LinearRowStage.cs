using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>A row of a chunk of a linear kernel: the kernel of cross-entropy, in place, and what it is given.</summary>
internal sealed class LinearRowStage(CodeWriter writer, KernelPlan plan, LinearPlan linear)
{
    private readonly KernelSignature _signature = new(plan);

    /// <summary>The arguments in the loop over the rows of a chunk.</summary>
    public IEnumerable<string> Arguments =>
    [
        "chunk", "slot",
        .. Buffers.Select(buffer => $"ref {LinearText.First(buffer, linear)}"),
        "classes",
        .. _signature.Scalars.Select(static scalar => scalar.Quantity.Name),
    ];

    private IEnumerable<BufferPlan> Buffers => LinearText.RowBuffers(plan, linear);

    private IEnumerable<(string Type, string Name)> Values =>
    [
        ("nint", "classes"),
        .. _signature.Scalars.Select(scalar => (plan.Element.TypeOf(scalar.Kind), scalar.Quantity.Name)),
    ];

    /// <summary>The method for a row.</summary>
    public void EmitMethod()
    {
        writer.Line("// A row of the chunk: loss and outputs, and the gradient in the place of the logits.");
        string[] parameters =
        [
            $"{LinearText.Chunk(linear)} chunk", "nint slot",
            .. Buffers.Select(static buffer => $"ref {buffer.ElementType} {buffer.Name}"),
            .. Values.Select(static value => $"{value.Type} {value.Name}"),
        ];
        using (Method.Open(writer, $"private static {_signature.Returns} Row", parameters))
        {
            writer.Line("nint row = chunk.Row(slot);");
            writer.Line($"ref {plan.Element.Arithmetic} logits = ref chunk.Logits(slot);");
            EmitWidened();
            var call = plan.HasTotals ? "RowTotals totals = Rows" : "Rows";
            var stores = Converted.Where(static pair => pair.Declared.IsOutput).ToList();
            Method.Call(writer, plan.HasTotals && stores.Count == 0 ? "return Rows" : call, RowsArguments);
            foreach (var (declared, rows) in stores)
            {
                var value = Conversion.Of(Local(declared), rows.ElementType, declared.ElementType);
                writer.Line($"Unsafe.Add(ref {declared.Name}, row) = {value};");
            }

            if (plan.HasTotals && stores.Count > 0)
            {
                writer.Line("return totals;");
            }
        }
    }

    /// <summary>All rows of a chunk as one value, from which any thread takes a row.</summary>
    public void EmitRange()
    {
        writer.Line("// The rows of a chunk, for all threads.");
        using (writer.Block("private ref struct Range : IRowRange"))
        {
            writer.Line($"public {LinearText.Chunk(linear)} chunk;");
            writer.Lines(Buffers.Select(static buffer => $"public ref {buffer.ElementType} {buffer.Name};"));
            writer.Lines(Values.Select(static value => $"public {value.Type} {value.Name};"));
            writer.Line();
            using (Method.Open(writer, "public readonly RowTotals Run", ["nint first", "nint rows"]))
            {
                EmitRangeLoop();
            }
        }
    }

    /// <summary>The value.</summary>
    public void EmitRangeValue()
    {
        writer.Line("Range range = new()");
        writer.Line("{");
        writer.Line("    chunk = chunk,");
        writer.Lines(Buffers.Select(b => $"    {b.Name} = ref {LinearText.First(b, linear)},"));
        writer.Lines(Values.Select(static value => $"    {value.Name} = {value.Name},"));
        writer.Line("};");
    }

    private void EmitRangeLoop()
    {
        string[] arguments =
        [
            "chunk", "slot",
            .. Buffers.Select(static buffer => $"ref {buffer.Name}"),
            .. Values.Select(static value => value.Name),
        ];
        writer.Line("RowTotals totals = default;");
        using (writer.Block("for (nint slot = first; slot < first + rows; slot++)"))
        {
            var (start, end) = plan.HasTotals ? ("totals.Add(Row", "));") : ("Row", ");");
            Method.Call(writer, start, arguments, end);
        }

        writer.Line();
        writer.Line("return totals;");
    }

    // Numbers of a row that are shorter in memory than in the arithmetic are widened on their way.
    private void EmitWidened()
    {
        foreach (var (declared, rows) in Converted)
        {
            var value = declared.IsOutput
                ? "default"
                : Conversion.Of($"Unsafe.Add(ref {declared.Name}, row)", declared.ElementType, rows.ElementType);
            writer.Line($"{rows.ElementType} {Local(declared)} = {value};");
        }
    }

    private IEnumerable<(BufferPlan Declared, BufferPlan Rows)> Converted => Buffers
        .Select(declared => (declared, plan.Buffers.First(buffer => buffer.Role == declared.Role)))
        .Where(static pair => pair.declared.ElementType != pair.Item2.ElementType);

    private static string Local(BufferPlan buffer) => $"{buffer.Name}OfRow";

    private IEnumerable<string> RowsArguments
    {
        get
        {
            var converted = Converted.Select(static pair => pair.Declared.Role).ToList();
            return
            [
                .. plan.Buffers.Select(buffer => buffer.Role switch
                {
                    RoleKind.Logits or RoleKind.Gradient => "ref logits",
                    RoleKind.ClassWeights => "ref classWeights",
                    _ when converted.Contains(buffer.Role) => $"ref {Local(buffer)}",
                    _ => $"ref Unsafe.Add(ref {buffer.Name}, row)",
                }),
                "1",
                .. _signature.Arguments.SkipWhile(static argument => argument != "rows").Skip(1)
                    .Select(static argument => argument == "firstRow" ? "row" : argument),
            ];
        }
    }
}
