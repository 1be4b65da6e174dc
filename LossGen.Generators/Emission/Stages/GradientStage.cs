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
        writer.Line($"// Pass {PassCount.Of(plan)} of {PassCount.Of(plan)}: g = {Formula}");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Gradient{width.Suffix}", Parameters(plan, pass)))
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
    public static IEnumerable<string> Parameters(KernelPlan plan, GradientPass pass)
    {
        var (storage, arithmetic) = (plan.Element.Storage, plan.Element.Arithmetic);
        return
        [
            .. Where(pass.Recomputes, $"ref {storage} x"),
            .. Where(pass.Offset == ClassTerm.Weighted, $"ref {storage} w"),
            .. SoftTargetText.References(plan).Select(reference => $"ref {storage} {reference.InPass}"),
            $"ref {storage} g",
            .. PassMethod.ClassesParameter(plan),
            .. Where(pass.Recomputes, $"{arithmetic} max"),
            .. pass.Recomputes ? PassMethod.ScaleParameter(plan) : [],
            $"{arithmetic} scale",
            .. Where(pass.Offset != ClassTerm.None, $"{arithmetic} offset"),
            .. SoftTargetText.Parameters(plan),
        ];
    }

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, GradientPass pass)
    {
        var cast = plan.Element.Arithmetic == "float" ? "(float)" : "";
        return
        [
            .. Where(pass.Recomputes, "ref x"),
            .. Where(pass.Offset == ClassTerm.Weighted, "ref classWeights"),
            .. SoftTargetText.References(plan).Select(reference => $"ref {reference.InRow}"),
            "ref g",
            .. PassMethod.ClassesArgument(plan),
            .. Where(pass.Recomputes, "m"),
            .. pass.Recomputes ? PassMethod.ScaleArgument(plan) : [],
            $"{cast}scale",
            .. Where(pass.Offset != ClassTerm.None, pass.OffsetShare == "1" ? "1" : $"{cast}{pass.OffsetShare}"),
            .. SoftTargetText.Arguments(plan),
        ];
    }

    private static IEnumerable<string> Where(bool condition, string item) => condition ? [item] : [];

    private string Formula => pass.Offset switch
    {
        ClassTerm.Weighted => "e * scale - w * offset",
        ClassTerm.Uniform => "e * scale - offset",
        ClassTerm.Target => $"e * scale - {plan.SoftTarget!.Formula} * offset",
        _ => "e * scale",
    };

    private void EmitBroadcasts()
    {
        if (pass.Recomputes)
        {
            writer.Line($"{_text.Type} m = {_text.Create("max")};");
            writer.Line(_text.Shift(plan.LogitScale));
        }

        writer.Line($"{_text.Type} f = {_text.Create("scale")};");
        if (pass.Offset != ClassTerm.None)
        {
            writer.Line($"{_text.Type} b = {_text.Create("-offset")};");
            writer.Lines(SoftTargetText.Broadcasts(plan, _text));
        }
    }

    private void EmitVectors(int count, bool whole)
    {
        var loaded = pass.Recomputes ? "x" : "e";
        for (var v = 0; v < count; v++)
        {
            writer.Line($"{_text.Type} {loaded}{v} = {Loaded(v, whole)};");
        }

        for (var v = 0; v < count && pass.Recomputes; v++)
        {
            writer.Line($"{_text.Type} e{v} = VectorMath.ExpShifted(x{v}, shift);");
        }

        if (pass.Offset == ClassTerm.Target)
        {
            writer.Lines(SoftTargetText.Vectors(
                plan,
                _text,
                Enumerable.Range(0, count).ToList(),
                _ => whole ? null : $"{_classes} - i",
                v => _text.At(v)));
        }

        for (var v = 0; v < count && pass.Offset == ClassTerm.Weighted; v++)
        {
            writer.Line($"{_text.Type} w{v} = {Weight(v, whole)};");
        }

        for (var v = 0; v < count; v++)
        {
            var value = Value(v, whole);
            writer.Line(whole
                ? _text.Store(value, "g", _text.At(v))
                : _text.StorePartial(value, "g", _text.At(v), $"{_classes} - i"));
        }
    }

    private string Loaded(int v, bool whole)
    {
        var (source, fill) = pass.Recomputes ? ("x", "Absent") : ("g", "0");
        return whole
            ? _text.Load(source, _text.At(v))
            : _text.LoadPartial(source, _text.At(v), $"{_classes} - i", fill);
    }

    private string Weight(int v, bool whole) => whole
        ? _text.Load("w", _text.At(v))
        : _text.LoadPartial("w", _text.At(v), $"{_classes} - i", "0");

    private string Value(int v, bool whole) => pass.Offset switch
    {
        ClassTerm.Weighted => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b * w{v})",
        ClassTerm.Uniform => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b)",
        ClassTerm.Target => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b * u{v})",
        _ => whole && !_element.Widens ? $"(e{v} * f)" : $"e{v} * f",
    };
}
