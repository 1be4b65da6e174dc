using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The gradient of every class as if it were not the target; the row loop then writes the target's own entry.
/// </summary>
internal sealed class GradientStage(CodeWriter writer, KernelPlan plan, WidthPlan width, GradientPass pass)
{
    private readonly VectorText _text = new(plan.Element, width);
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
            $"{plan.Element.RowType} scale",
            .. Where(pass.Offset != ClassTerm.None, $"{plan.Element.RowType} offset"),
            .. SoftTargetText.Parameters(plan),
        ];
    }

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, GradientPass pass)
    {
        return
        [
            .. Where(pass.Recomputes, "ref x"),
            .. Where(pass.Offset == ClassTerm.Weighted, "ref classWeights"),
            .. SoftTargetText.References(plan).Select(reference => $"ref {reference.InRow}"),
            "ref g",
            .. PassMethod.ClassesArgument(plan),
            .. Where(pass.Recomputes, "m"),
            .. pass.Recomputes ? PassMethod.ScaleArgument(plan) : [],
            "scale",
            .. Where(pass.Offset != ClassTerm.None, pass.OffsetShare),
            .. SoftTargetText.Arguments(plan),
        ];
    }

    /// <summary>The factors of the pass, each in two parts: a number and what rounding left out of it.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(GradientPass pass)
    {
        yield return ("f", "RowMath.High(scale)");
        yield return ("fLow", "RowMath.Low(scale)");
        if (pass.Offset != ClassTerm.None)
        {
            yield return ("b", "RowMath.High(-offset)");
            yield return ("bLow", "RowMath.Low(-offset)");
        }
    }

    /// <summary>
    /// The gradient of a class from its exponential and, where there are such, its weight and its capped logit.
    /// </summary>
    public static string Scaled(GradientPass pass, string e, string weight, string? capped = null) => (capped, pass.Offset) switch
    {
        (null, _) => Product(pass, e, weight),
        (_, ClassTerm.None) => $"VectorMath.Sloped({e}, f, fLow, {capped})",
        _ => $"VectorMath.Sloped({Product(pass, e, weight)}, {capped})",
    };

    private static string Product(GradientPass pass, string e, string weight) => pass.Offset switch
    {
        ClassTerm.Weighted or ClassTerm.Target => $"VectorMath.Scaled({e}, f, fLow, {weight}, b, bLow)",
        ClassTerm.Uniform => $"VectorMath.Scaled({e}, f, fLow, b, bLow)",
        _ => $"VectorMath.Scaled({e}, f, fLow)",
    };

    private static IEnumerable<string> Where(bool condition, string item) => condition ? [item] : [];

    private bool IsCapped => plan.Softcap is not null;

    private string Formula => (IsCapped ? "(" : "") + (pass.Offset switch
    {
        ClassTerm.Weighted => "e * scale - w * offset",
        ClassTerm.Uniform => "e * scale - offset",
        ClassTerm.Target => $"e * scale - {plan.SoftTarget!.Formula} * offset",
        _ => "e * scale",
    }) + (IsCapped ? ") * (1 - tanh^2)" : "");

    private void EmitBroadcasts()
    {
        if (pass.Recomputes)
        {
            writer.Lines(_text.Maximum(plan));
        }

        foreach (var (part, value) in Parts(pass))
        {
            writer.Line($"{_text.Type} {part} = {_text.Create(value)};");
        }

        writer.Lines(SoftTargetText.Broadcasts(plan, _text));
    }

    private void EmitVectors(int count, bool whole)
    {
        var loaded = pass.Recomputes ? "x" : "e";
        for (var v = 0; v < count; v++)
        {
            writer.Line($"{_text.Type} {loaded}{v} = {Loaded(v, whole)};");
        }

        for (var v = 0; v < count && IsCapped; v++)
        {
            writer.Line($"Capped<{_text.Type}> c{v} = VectorMath.CapWithSlope(x{v}, softcap);");
        }

        for (var v = 0; v < count && pass.Recomputes; v++)
        {
            writer.Line($"{_text.Type} e{v} = VectorMath.ExpShifted({(IsCapped ? $"c{v}" : $"x{v}, shift")});");
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
            var weight = pass.Offset == ClassTerm.Target ? $"u{v}" : $"w{v}";
            var value = Scaled(pass, $"e{v}", weight, IsCapped ? $"c{v}" : null);
            if (IsCapped)
            {
                writer.Line($"{_text.Type} g{v} = {value};");
                value = $"g{v}";
            }

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

}
