using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The gradient of every class as if it were not the target; the row loop then writes the target's own entry.
/// </summary>
internal sealed class GradientStage(CodeWriter writer, KernelPlan plan, WidthPlan width, GradientPass pass)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly string _classes = new KernelSignature(plan).Classes;

    public void Emit()
    {
        writer.Line($"// Pass 3 of 3: g = {Formula}");
        PassMethod.Open(writer);
        using (writer.Block($"private static void Gradient{width.Suffix}({Parameters(plan, pass)})"))
        {
            EmitBroadcasts();
            writer.Line("nint i = 0;");
            using (writer.Block($"for (; i <= {_classes} - {width.Round}; i += {width.Round})"))
            {
                EmitVectors(width.VectorsPerRound, whole: true);
            }

            writer.Line();
            using (writer.Block($"for (; i < {_classes}; i += {_text.Lanes})"))
            {
                EmitVectors(1, whole: false);
            }
        }
    }

    /// <summary>The parameters of the pass.</summary>
    public static string Parameters(KernelPlan plan, GradientPass pass)
    {
        var element = plan.Element;
        return (pass.Recomputes ? $"ref {element.Storage} x, " : "")
            + (pass.Offset == ClassTerm.Weighted ? $"ref {element.Storage} w, " : "")
            + $"ref {element.Storage} g{PassMethod.ClassesParameter(plan)}"
            + (pass.Recomputes ? $", {element.Arithmetic} max" : "")
            + $", {element.Arithmetic} scale"
            + (pass.Offset != ClassTerm.None ? $", {element.Arithmetic} offset" : "");
    }

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static string Arguments(KernelPlan plan, GradientPass pass)
    {
        var cast = plan.Element.Arithmetic == "float" ? "(float)" : "";
        return (pass.Recomputes ? "ref x, " : "")
            + (pass.Offset == ClassTerm.Weighted ? "ref classWeights, " : "")
            + $"ref g{PassMethod.ClassesArgument(plan)}"
            + (pass.Recomputes ? ", m" : "")
            + $", {cast}scale"
            + (pass.Offset != ClassTerm.None ? $", {cast}softShare" : "");
    }

    private string Formula => pass.Offset switch
    {
        ClassTerm.Weighted => "e * scale - w * offset",
        ClassTerm.Uniform => "e * scale - offset",
        _ => "e * scale",
    };

    private void EmitBroadcasts()
    {
        if (pass.Recomputes)
        {
            writer.Line($"{_text.Type} m = {_text.Create("max")};");
            writer.Line(_text.Shift);
        }

        writer.Line($"{_text.Type} f = {_text.Create("scale")};");
        if (pass.Offset != ClassTerm.None)
        {
            writer.Line($"{_text.Type} b = {_text.Create("-offset")};");
        }
    }

    private void EmitVectors(int count, bool whole)
    {
        for (var v = 0; v < count; v++)
        {
            writer.Line($"{_text.Type} e{v} = {Exponential(v, whole)};");
        }

        for (var v = 0; v < count; v++)
        {
            var value = Value(v, whole);
            writer.Line(whole
                ? _text.Store(value, "g", _text.At(v))
                : _text.StorePartial(value, "g", _text.At(v), $"{_classes} - i"));
        }
    }

    private string Exponential(int v, bool whole)
    {
        var source = pass.Recomputes ? "x" : "g";
        var fill = pass.Recomputes ? "Absent" : "0";
        var value = whole
            ? _text.Load(source, _text.At(v))
            : _text.LoadPartial(source, _text.At(v), $"{_classes} - i", fill);
        return pass.Recomputes ? $"VectorMath.ExpShifted({value}, shift)" : value;
    }

    private string Value(int v, bool whole)
    {
        var weight = whole ? _text.Load("w", _text.At(v)) : _text.LoadPartial("w", _text.At(v), $"{_classes} - i", "0");
        return pass.Offset switch
        {
            ClassTerm.Weighted => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b * {weight})",
            ClassTerm.Uniform => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b)",
            _ => $"(e{v} * f)",
        };
    }
}
