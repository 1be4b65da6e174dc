using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>A loop that computes each element of a row from the element of another row at the same place.</summary>
internal sealed class ElementLoop(CodeWriter writer, KernelPlan plan, WidthPlan width, string source, string target)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly string _classes = new KernelSignature(plan).Classes;

    // Nothing is summed: more vectors in flight would only be more lines.
    private readonly int _vectors = Math.Min(width.VectorsPerRound, 4);

    /// <summary>What the source's element i is called in scalar code, in the arithmetic's type.</summary>
    public string Element => $"{source}i";

    /// <summary>Writes the loop in scalar code.</summary>
    public void EmitScalar(string value)
    {
        using (writer.Block($"for (nint i = 0; i < {_classes}; i++)"))
        {
            var widened = plan.Element.Widens ? $"({plan.Element.Arithmetic})" : "";
            writer.Line($"{plan.Element.Arithmetic} {Element} = {widened}Unsafe.Add(ref {source}, i);");
            var stored = plan.Element.Widens ? $"({plan.Element.Storage})({value})" : value;
            Method.Assign(writer, $"Unsafe.Add(ref {target}, i)", stored);
        }
    }

    /// <summary>Writes the loop in vectors; a value is asked for by the vector's number.</summary>
    public void Emit(Func<int, string> value)
    {
        writer.Line("nint i = 0;");
        var round = _vectors * _text.Lanes;
        using (writer.Block($"for (; i <= {_classes} - {round}; i += {round})"))
        {
            var vectors = Enumerable.Range(0, _vectors).ToList();
            writer.Lines(vectors.Select(v => $"{_text.Type} {source}{v} = {_text.Load(source, _text.At(v))};"));
            writer.Lines(new PrefetchText(plan, width).Ahead(target, _vectors));
            writer.Lines(vectors.Select(v => _text.Store(value(v), target, _text.At(v))));
        }

        writer.Line();
        using (writer.Block($"for (; i < {_classes}; i += {_text.Lanes})"))
        {
            var fill = source == "x" ? "Absent" : "0";
            writer.Line($"{_text.Type} {source}0 = {_text.LoadPartial(source, "i", $"{_classes} - i", fill)};");
            writer.Line($"{_text.Type} {target}0 = {value(0)};");
            writer.Line(_text.StorePartial($"{target}0", target, "i", $"{_classes} - i"));
        }
    }
}
