using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The classes of a tile in registers: <c>x0</c> holds class 0 of every row, and there is no loop.</summary>
internal sealed class ClassesInRegisters(CodeWriter writer, KernelPlan plan, WidthPlan width) : ITileClasses
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly TileColumns _columns = new(writer, plan, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly int _classes = plan.Layout.Classes;

    public string Title => "x0 holds class 0 of every row";

    public void EmitMax()
    {
        _columns.EmitLoads();
        writer.Line();
        writer.Line($"// Pass 1 of {PassCount.Of(plan)}: m = max(x)");
        // By halves and not one after the other: all exponentials wait for the maximum.
        var names = Enumerable.Range(0, _classes).Select(c => $"x{c}").ToList();
        for (var level = 0; names.Count > 1; level++)
        {
            var next = new List<string>();
            for (var i = 0; i + 1 < names.Count; i += 2)
            {
                var name = names.Count == 2 ? "m" : $"m{level}{(char)('a' + (i / 2))}";
                writer.Line($"{_text.Type} {name} = {_text.Class}.MaxNative({names[i]}, {names[i + 1]});");
                next.Add(name);
            }

            if (names.Count % 2 == 1)
            {
                next.Add(names[names.Count - 1]);
            }

            names = next;
        }

        if (_classes == 1)
        {
            writer.Line($"{_text.Type} m = x0;");
        }
    }

    public void EmitTop()
    {
        var type = $"{_text.Class}<{TileSignature.IndexType(plan)}>";
        writer.Line("// The last class first, so that the first of equals stays.");
        writer.Line($"{type} top = {type}.Zero;");
        writer.Line($"{type} nan = {type}.AllBitsSet;");
        for (var c = _classes - 1; c >= 0; c--)
        {
            writer.Line($"VectorMath.TakeTop(x{c}, m, {c}, ref top, ref nan);");
        }

        writer.Line("VectorMath.TopOf(top, nan).StoreUnsafe(ref topOf);");
    }

    public void EmitRest()
    {
        var sum = new TileExpSum(writer, plan, _text);
        writer.Line("// The classes come in the order in which their terms meet, so that few are waiting.");
        sum.EmitStart();
        new TileSum(writer, _element, width, _classes).Emit("s", "rest", c =>
        {
            writer.Line($"{_text.Type} e{c} = VectorMath.ExpShifted(x{c}, shift);");
            return sum.Term($"{c}", $"e{c}", $"x{c}");
        });
    }

    public void EmitGap()
    {
        if (plan.ExpSum.Gap == ClassTerm.None)
        {
            return;
        }

        var weighted = plan.ExpSum.Gap == ClassTerm.Weighted;
        writer.Line(weighted ? "// gap = sum(w * (m - x))" : "// gap = sum(m - x)");
        new TileSum(writer, _element, width, _classes).EmitWide("d", "gap", c => weighted
            ? $"RowGap.Of(m, x{c}, (double)Unsafe.Add(ref classWeights, {c}))"
            : $"RowGap.Of(m, x{c})");
        writer.Line();
    }

    public void EmitGradient(GradientPass pass)
    {
        EmitParts(pass);
        for (var c = 0; c < _classes; c++)
        {
            if (pass.Offset == ClassTerm.Weighted)
            {
                var weight = $"{(_element.Widens ? "(float)" : "")}Unsafe.Add(ref classWeights, {c})";
                writer.Line($"{_text.Type} w{c} = {_text.Create(weight)};");
            }

            var scaled = GradientPassText.Scaled(pass, $"e{c}", $"w{c}");
            writer.Line($"{_text.Type} g{c} = VectorMath.AtTarget(y, {c}, gy, {scaled});");
        }

        writer.Line();
        _columns.EmitStores();
    }

    // Factors in two parts: a number and what rounding left out of it.
    private void EmitParts(GradientPass pass)
    {
        writer.Line($"{_text.Type} f = scale.High();");
        writer.Line($"{_text.Type} fLow = scale.Low();");
        writer.Line($"{_text.Type} gy = entry.Narrow();");
        if (pass.Offset == ClassTerm.None)
        {
            return;
        }

        if (plan.Row.HasOwnFactor)
        {
            writer.Line($"{_text.Type} b = (-offset).High();");
            writer.Line($"{_text.Type} bLow = (-offset).Low();");
            return;
        }

        // The same number in all lanes.
        var negative = TermText.Of(plan).Of(plan.Row.GradientFactor is { } factor
            ? -factor * pass.OffsetShare
            : -pass.OffsetShare);
        writer.Line($"{_text.Type} b = {_text.Create($"RowMath.High({negative})")};");
        writer.Line($"{_text.Type} bLow = {_text.Create($"RowMath.Low({negative})")};");
    }
}
