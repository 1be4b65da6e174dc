using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The outputs of a row, element by element: (log-)probabilities, gradient or both.
/// </summary>
internal sealed class SoftmaxOutputStage(CodeWriter writer, KernelPlan plan, WidthPlan width, SoftmaxPlan softmax)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly SoftmaxOutputText _output = new(plan.Element, width, softmax);
    private readonly ElementPlan _element = plan.Element;
    private readonly string _classes = new KernelSignature(plan).Classes;

    private bool Recomputes => softmax.UsesExponentials && softmax.Kept is null;

    public void Emit()
    {
        writer.Line($"// Pass {softmax.Passes} of {softmax.Passes}: {_output.Title}");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Output{width.Suffix}", Parameters(plan, softmax)))
        {
            if (width.IsScalar)
            {
                EmitScalar();
            }
            else
            {
                EmitLoops();
            }
        }
    }

    /// <summary>The parameters of the pass.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan, SoftmaxPlan softmax)
        => Items(plan, softmax, name => $"ref {plan.Element.Storage} {name}", name => name switch
        {
            "classes" => "nint classes",
            "m" => $"{plan.Element.Arithmetic} max",
            "logSum" => "double logSum",
            _ => $"{plan.Element.RowType} {name}",
        });

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, SoftmaxPlan softmax)
        => Items(plan, softmax, name => $"ref {name}", name => name);

    private static IEnumerable<string> Items(
        KernelPlan plan, SoftmaxPlan softmax, Func<string, string> reference, Func<string, string> number)
    {
        var spans = new (string Name, bool Is)[]
        {
            ("x", softmax.ReadsLogits), ("d", softmax.Backward), ("p", softmax.Forward), ("g", softmax.Backward),
        };
        var numbers = new (string Name, bool Is)[]
        {
            ("classes", !plan.Layout.HasConstantClasses),
            ("m", softmax.ReadsLogits),
            ("scale", softmax.UsesExponentials),
            ("logSum", softmax is { IsLog: true, Forward: true }),
            ("sum", softmax.Backward),
        };
        return spans.Where(item => item.Is).Select(item => reference(item.Name))
            .Concat(numbers.Where(item => item.Is).Select(item => number(item.Name)));
    }

    private void EmitScalar()
    {
        writer.Lines(_output.Broadcasts);
        using (writer.Block($"for (nint i = 0; i < {_classes}; i++)"))
        {
            var type = _element.Arithmetic;
            var convert = _element.Widens ? $"({type})" : "";
            if (softmax.ReadsLogits)
            {
                writer.Line($"{type} x0 = {convert}Unsafe.Add(ref x, i);");
            }

            if (softmax.UsesExponentials)
            {
                var exp = Recomputes ? "VectorMath.ExpShifted(x0, max)" : $"Unsafe.Add(ref {softmax.Kept}, i)";
                writer.Line($"{type} e0 = {exp};");
            }

            if (softmax.Backward)
            {
                writer.Line($"{type} d0 = {convert}Unsafe.Add(ref d, i);");
            }

            foreach (var (target, statement, stored) in _output.Outputs)
            {
                writer.Line(statement(0));
                writer.Line($"Unsafe.Add(ref {target}, i) = {stored(0)};");
            }
        }
    }

    private void EmitLoops()
    {
        if (Recomputes)
        {
            writer.Line($"{_text.Type} m = {_text.Create("max")};");
            writer.Line(_text.Shift(plan.LogitScale));
        }

        writer.Lines(_output.Broadcasts);
        writer.Line("nint i = 0;");
        using (writer.Block($"for (; i <= {_classes} - {width.Lanes * Unroll}; i += {width.Lanes * Unroll})"))
        {
            EmitVectors(Unroll, whole: true);
        }

        writer.Line();
        using (writer.Block($"for (; i < {_classes}; i += {width.Lanes})"))
        {
            writer.Line($"nint left = {_classes} - i;");
            EmitVectors(1, whole: false);
        }
    }

    // Two outputs are twice the work for each element.
    private int Unroll => softmax is { Forward: true, Backward: true } ? 2 : 4;

    private void EmitVectors(int count, bool whole)
    {
        var vectors = Enumerable.Range(0, count).ToList();
        if (softmax.ReadsLogits)
        {
            writer.Lines(vectors.Select(v => $"{_text.Type} x{v} = {Load("x", v, whole, "Absent")};"));
        }

        if (softmax.UsesExponentials)
        {
            writer.Lines(vectors.Select(v => $"{_text.Type} e{v} = "
                + (Recomputes ? $"VectorMath.ExpShifted(x{v}, shift)" : Load(softmax.Kept!, v, whole, "0")) + ";"));
        }

        if (softmax.Backward)
        {
            writer.Lines(vectors.Select(v => $"{_text.Type} d{v} = {Load("d", v, whole, "0")};"));
        }

        foreach (var (target, statement, stored) in _output.Outputs)
        {
            // What keeps the exponentials was prefetched when they were stored.
            if (whole && target != softmax.Kept)
            {
                writer.Lines(new PrefetchText(plan, width).Ahead(target, count));
            }

            writer.Lines(vectors.Select(statement));
            writer.Lines(vectors.Select(v => whole
                ? _text.Store(stored(v), target, _text.At(v))
                : _text.StorePartial(stored(v), target, "i", "left")));
        }
    }

    private string Load(string source, int vector, bool whole, string fill)
        => whole ? _text.Load(source, _text.At(vector)) : _text.LoadPartial(source, "i", "left", fill);
}
