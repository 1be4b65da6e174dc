using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// A tile of rows of few, constant classes, one row a lane: a vector holds one class of every row, nothing is summed
/// across lanes, and there is no loop. The sums of a row have the tree of the looped kernel: lanes that hold no class
/// add 0 there and are left away here.
/// </summary>
internal sealed class TileStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly TileColumns _columns = new(writer, plan, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly int _classes = plan.Spec.Options.Classes;
    private readonly string _rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";

    private bool IsDouble => _element.NumericsPrefix == "Double";

    public void Emit()
    {
        writer.Line($"// {(plan.Gradient is null ? "Both" : "All")} passes over {width.Lanes} rows, one a lane: x0 holds class 0 of every row");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Tile{width.Suffix}", TileSignature.Parameters(plan)))
        {
            _columns.EmitLoads();
            writer.Line();
            EmitMax();
            writer.Line();
            EmitTargets();
            EmitExpSum();
            EmitLogSum();
            EmitLoss();
            EmitGradient();
        }
    }

    private void EmitMax()
    {
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

    private void EmitTargets()
    {
        var index = TileSignature.IndexType(plan);
        writer.Line("// The target is -1 where a row does not count, and in lanes beyond the last row.");
        writer.Line($"{_text.Class}<{index}> y = {_text.Class}.LoadUnsafe(ref targetOf);");
        if (plan.Weighted)
        {
            writer.Line($"{_rows} weight = {_rows}.Widen({_text.Class}.LoadUnsafe(ref weightOf));");
        }

        writer.Line();
    }

    private void EmitExpSum()
    {
        writer.Lines(ExpSumStage.TitleOf(plan));
        writer.Line("// The classes come in the order in which their terms meet, so that few are waiting.");
        writer.Line(_text.Shift(plan.LogitScale));
        writer.Line($"{_text.Type} target = {_text.Type}.Zero;");
        if (plan.Row.UsesLogSum)
        {
            writer.Line($"{_text.Type} xy = {_text.Type}.Zero;");
        }

        new TileSum(writer, _element, width, _classes).Emit("s", "rest", EmitTerm);
        writer.Line($"{_rows} ey = {_rows}.Widen(target);");
        writer.Line($"{_rows} s = rest + ey;");
        writer.Line();
    }

    private string EmitTerm(int c)
    {
        writer.Line($"{_text.Type} e{c} = VectorMath.ExpShifted(x{c}, shift);");
        return plan.Row.UsesLogSum
            ? $"VectorMath.TakeTarget(y, {c}, e{c}, ref target, x{c}, ref xy)"
            : $"VectorMath.TakeTarget(y, {c}, e{c}, ref target)";
    }

    private void EmitLogSum()
    {
        if (!plan.Row.UsesLogSum)
        {
            return;
        }

        EmitGap();
        writer.Line("// Where the target is the maximum, log(1 + rest) keeps the digits of a small loss.");
        writer.Line($"{_rows} logSum = VectorMath.LogSum({_text.Class}.Equals(xy, m), rest * Unbias, s * Unbias);");
        LossStage.EmitSums(writer, plan, _rows, $"{_rows}.Widen(m)", $"{_rows}.Widen(xy)");
        if (!plan.NeedsLoss)
        {
            writer.Line();
        }
    }

    private void EmitLoss()
    {
        if (!plan.NeedsLoss)
        {
            return;
        }

        LossStage.EmitTerms(writer, plan, _rows);
        if (plan.Row.SumsTermsApart)
        {
            foreach (var term in plan.Row.Loss)
            {
                writer.Line($"{term.Name}.Narrow().StoreUnsafe(ref {term.Name}Of);");
            }
        }

        if (!plan.Row.SumsTermsApart || plan.Spec.Has(Model.RoleKind.Losses))
        {
            writer.Line($"{_rows} loss = {LossStage.Total(plan)};");
            writer.Line("loss.Narrow().StoreUnsafe(ref lossOf);");
        }

        writer.Line();
    }

    private void EmitGap()
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

    private void EmitGradient()
    {
        if (plan.Gradient is not { } pass)
        {
            return;
        }

        writer.Line("// Pass 3 of 3: the gradient; entry is that at the target");
        if (plan.Row.Share is { } share)
        {
            writer.Statement($"{_rows} share = {share};");
        }

        writer.Statement($"{_rows} scale = {plan.Row.Scale};");
        writer.Statement($"{_rows} entry = {plan.Row.Entry};");
        writer.Line($"{_text.Type} f = scale.High();");
        writer.Line($"{_text.Type} fLow = scale.Low();");
        writer.Line($"{_text.Type} gy = entry.Narrow();");
        if (pass.Offset != ClassTerm.None)
        {
            writer.Line($"{_text.Type} b = {_text.Create("RowMath.High(-softShare)")};");
            writer.Line($"{_text.Type} bLow = {_text.Create("RowMath.Low(-softShare)")};");
        }

        for (var c = 0; c < _classes; c++)
        {
            if (pass.Offset == ClassTerm.Weighted)
            {
                var weight = $"{(_element.Widens ? "(float)" : "")}Unsafe.Add(ref classWeights, {c})";
                writer.Line($"{_text.Type} w{c} = {_text.Create(weight)};");
            }

            var scaled = GradientStage.Scaled(pass, $"e{c}", $"w{c}");
            writer.Line($"{_text.Type} g{c} = VectorMath.AtTarget(y, {c}, gy, {scaled});");
        }

        writer.Line();
        _columns.EmitStores();
    }
}
