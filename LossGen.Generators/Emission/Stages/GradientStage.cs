using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The gradient of every class as if it were not the target; the row loop then writes the target's own entry.
/// </summary>
internal sealed class GradientStage(CodeWriter writer, KernelPlan plan, WidthPlan width, GradientPass pass)
{
    private const int LeastVectors = 4;

    private readonly VectorText _text = new(plan.Element, width);
    private readonly VectorText _scratch = new(plan.Element.Widened, width);
    private readonly string _classes = PassMethod.Classes(plan);

    private readonly int _vectors = pass.TakesFewVectors ? LeastVectors : width.VectorsPerRound;

    private bool IsCapped => plan.Softcap is not null;

    public void Emit()
    {
        writer.Line(GradientPassText.TitleOf(plan, pass));
        PassMethod.Open(writer);
        using (Method.Open(
            writer, $"private static void Gradient{width.Suffix}", GradientPassText.Parameters(plan, pass)))
        {
            EmitBroadcasts();
            writer.Line("nint i = 0;");
            var round = _vectors * width.Lanes;
            using (writer.Block($"for (; i <= {_classes} - {round}; i += {round})"))
            {
                EmitVectors(_vectors, whole: true);
            }

            writer.Line();
            using (writer.Block($"for (; i < {_classes}; i += {_text.Lanes})"))
            {
                EmitVectors(1, whole: false);
            }
        }
    }

    private void EmitBroadcasts()
    {
        if (GradientPassText.ReadsLogits(plan, pass))
        {
            writer.Lines(_text.Maximum(plan));
        }

        foreach (var (part, value) in GradientPassText.Parts(pass))
        {
            writer.Line($"{_text.Type} {part} = {_text.Create(value)};");
        }

        writer.Lines(SoftTargetText.Broadcasts(plan, _text));
        if (pass.Adds == Adding.OnRequest)
        {
            var (minusOne, mask) = plan.Element.IsDouble ? ("-1L", "AsDouble") : ("-1", "AsSingle");
            writer.Line($"{_text.Type} add = {_text.Create($"accumulate ? {minusOne} : 0")}.{mask}();");
        }
    }

    private void EmitVectors(int count, bool whole)
    {
        EmitExponentials(count, whole);
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

        for (var v = 0; v < count && pass.Adds != Adding.Never; v++)
        {
            EmitKept(v, whole);
        }

        for (var v = 0; v < count && IsCapped; v++)
        {
            writer.Line($"{_text.Type} d{v} = {Derivative(v)};");
        }

        for (var v = 0; v < count; v++)
        {
            var value = Value(v, whole);
            if (pass.Adds != Adding.Never && plan.Element.Widens && !whole)
            {
                // The names of what stores a part of a vector of another type leave no room for the sum.
                writer.Line($"g{v} = {value};");
                value = $"g{v}";
            }

            writer.Line(whole
                ? _text.Store(value, "g", _text.At(v))
                : _text.StorePartial(value, "g", _text.At(v), $"{_classes} - i"));
        }
    }

    private void EmitExponentials(int count, bool whole)
    {
        var inOneLine = whole && !IsCapped && pass is { Recomputes: true, TakesFewVectors: true, Tilts: false };
        var loaded = pass.Recomputes ? "x" : "e";
        for (var v = 0; v < count && plan.CapsOnce; v++)
        {
            writer.Line(CapStage.Load(_text, v));
        }

        for (var v = 0; v < count && !inOneLine && !(pass.Recomputes && plan.CapsOnce); v++)
        {
            writer.Line($"{_text.Type} {loaded}{v} = {Loaded(v, whole)};");
        }

        // Where exponentials were parked in the gradient, the pass that parked them has prefetched its memory.
        if (whole && !plan.ExpSum.Stores)
        {
            writer.Lines(new PrefetchText(plan, width).Ahead("g", count));
        }

        for (var v = 0; v < count && IsCapped && !plan.CapsOnce; v++)
        {
            writer.Line($"{_text.Capped} c{v} = VectorMath.CapWithSlope(x{v}, cap);");
        }

        for (var v = 0; v < count && pass.Recomputes; v++)
        {
            var x = IsCapped ? $"c{v}" : (inOneLine ? Loaded(v, whole) : $"x{v}") + ", shift";
            writer.Line($"{_text.Type} e{v} = VectorMath.ExpShifted({x});");
        }

        for (var v = 0; v < count && pass.Tilts; v++)
        {
            writer.Line(GradientPassText.Tilted(_text.Type, IsCapped ? $"c{v}" : $"m, x{v}", $"{v}"));
        }
    }

    private string Loaded(int v, bool whole)
    {
        var (text, source, fill) = pass.Recomputes ? (_text, "x", "Absent")
            : plan.UsesScratch ? (_scratch, "e", "0")
            : (_text, "g", "0");
        return whole
            ? text.Load(source, _text.At(v))
            : text.LoadPartial(source, _text.At(v), $"{_classes} - i", fill);
    }

    private string Weight(int v, bool whole) => whole
        ? _text.Load("w", _text.At(v))
        : _text.LoadPartial("w", _text.At(v), $"{_classes} - i", "0");

    private void EmitKept(int v, bool whole)
    {
        var there = whole
            ? _text.Load("g", _text.At(v))
            : _text.LoadPartial("g", _text.At(v), $"{_classes} - i", "0");
        var isKept = pass.Adds == Adding.OnRequest && !IsKeptLate(whole);
        writer.Line($"{_text.Type} g{v} = {(isKept ? $"VectorMath.Kept({there}, add)" : there)};");
    }

    // The names of what loads a part of a vector of another type leave no room for more.
    private bool IsKeptLate(bool whole) => plan.Element.Widens && !whole;

    private string Derivative(int v)
    {
        var weight = pass.Offset == ClassTerm.Target ? $"u{v}" : $"w{v}";
        return GradientPassText.Scaled(pass, $"e{v}", weight, IsCapped ? $"c{v}" : null, $"{v}");
    }

    private string Value(int v, bool whole)
    {
        var scaled = IsCapped ? $"d{v}" : Derivative(v);
        var there = pass.Adds == Adding.OnRequest && IsKeptLate(whole) ? $"VectorMath.Kept(g{v}, add)" : $"g{v}";
        return pass.Adds == Adding.Never ? scaled
            : whole && !plan.Element.Widens ? $"({there} + {scaled})"
            : $"{there} + {scaled}";
    }
}
