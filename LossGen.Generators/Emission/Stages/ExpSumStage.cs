using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum of the exponentials of a row without the target's, in the documented order: steps of one element a virtual
/// lane, four steps a block, blocks folded into wide lanes, wide lanes into one number every chunk.
/// </summary>
internal sealed class ExpSumStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly string _classes = new KernelSignature(plan).Classes;

    private bool Stores => plan.ExpSum.Stores;

    private ClassTerm Gap => plan.ExpSum.Gap;

    private string SumType => $"{_element.NumericsPrefix}LaneSum{width.Bits}";

    private string GapType => $"{_element.NumericsPrefix}GapSum{width.Bits}";

    public void Emit()
    {
        writer.Line($"// Pass 2 of {PassCount.Of(plan)}: {Title}");
        PassMethod.Open(writer);
        using (writer.Block($"private static double ExpSum{width.Suffix}({Parameters(plan)})"))
        {
            writer.Line($"{_text.Type} m = {_text.Create("max")};");
            writer.Line($"{Total} total = default;");
            if (Gap != ClassTerm.None)
            {
                writer.Line($"{GapType} gaps = default;");
            }

            using (writer.Block($"for (nint i = 0, chunk = Chunk; i < {_classes}; chunk += Chunk)"))
            {
                writer.Line($"nint chunkEnd = nint.Min(chunk, {_classes});");
                writer.Line($"{SumType} sum = default;");
                using (writer.Block("while (i < chunkEnd)"))
                {
                    EmitBlock();
                }

                writer.Line();
                writer.Line("total += sum.Total();");
            }

            writer.Line();
            if (Gap != ClassTerm.None)
            {
                writer.Line("gap = gaps.Total();");
            }

            writer.Line(_element.NumericsPrefix == "Double" ? "return total.Value;" : "return total;");
        }
    }

    /// <summary>The parameters of the pass.</summary>
    public static string Parameters(KernelPlan plan)
    {
        var element = plan.Element;
        return $"ref {element.Storage} x"
            + (plan.ExpSum.Gap == ClassTerm.Weighted ? $", ref {element.Storage} w" : "")
            + (plan.ExpSum.Stores ? $", ref {element.Storage} g" : "")
            + PassMethod.ClassesParameter(plan)
            + $", nint y, {element.Arithmetic} max"
            + (plan.ExpSum.Gap != ClassTerm.None ? ", out double gap" : "");
    }

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static string Arguments(KernelPlan plan) => "ref x"
        + (plan.ExpSum.Gap == ClassTerm.Weighted ? ", ref classWeights" : "")
        + (plan.ExpSum.Stores ? ", ref g" : "")
        + PassMethod.ClassesArgument(plan)
        + ", y, m"
        + (plan.ExpSum.Gap != ClassTerm.None ? ", out double gap" : "");

    private string Total => _element.NumericsPrefix == "Double" ? "WideDouble" : "double";

    private string Title
    {
        get
        {
            var kept = Stores ? ", e kept in g" : "";
            var gap = Gap switch
            {
                ClassTerm.Weighted => "; gap = sum(w * (m - x))",
                ClassTerm.Uniform => "; gap = sum(m - x)",
                _ => "",
            };
            return $"rest = sum(e) without e[y], e = exp(x - m) * 2^{_element.ExpBias}{kept}{gap}";
        }
    }

    private void EmitBlock()
    {
        for (var v = 0; v < _text.PerStep; v++)
        {
            writer.Line($"{_text.Type} a{v} = {_text.Type}.Zero;");
        }

        writer.Line("nint end = nint.Min(i + Block, chunkEnd);");
        using (writer.Block("for (; i <= end - Step; i += Step)"))
        {
            EmitStep(whole: true);
        }

        writer.Line();
        using (writer.Block("if (i < end)"))
        {
            EmitStep(whole: false);
            writer.Line("i = end;");
        }

        writer.Line();
        writer.Line($"sum.Add({_text.Names("a")});");
    }

    private void EmitStep(bool whole)
    {
        ForEachVector(v => $"{_text.Type} x{v} = {Logits(v, whole)};");
        ForEachVector(v => $"{_text.Type} e{v} = VectorMath.ExpShifted(x{v}, m);");
        if (Stores)
        {
            ForEachVector(v => whole
                ? _text.Store($"e{v}", "g", _text.At(v))
                : _text.StorePartial($"e{v}", "g", _text.At(v), VectorText.Left("end", _text.At(v))));
        }

        ForEachVector(v => $"a{v} += VectorMath.ExceptLane(e{v}, {VectorText.Left("y", _text.At(v))});");
        EmitGap(whole);
    }

    private string Logits(int vector, bool whole)
    {
        var at = _text.At(vector);
        return whole
            ? _text.Load("x", at)
            : _text.LoadPartial("x", at, VectorText.Left("end", at), $"{_element.Arithmetic}.NegativeInfinity");
    }

    private void EmitGap(bool whole)
    {
        if (Gap == ClassTerm.None)
        {
            return;
        }

        if (!whole)
        {
            // Filled with m, a missing class has no gap. In place, x is already overwritten: take it from x0, x1 ….
            ForEachVector(v =>
                $"x{v} = VectorMath.FillLanes(x{v}, {VectorText.Left("end", _text.At(v))}, m);");
        }

        if (Gap == ClassTerm.Weighted)
        {
            ForEachVector(v => $"{_text.Type} w{v} = " + (whole
                ? _text.Load("w", _text.At(v))
                : _text.LoadPartial("w", _text.At(v), VectorText.Left("end", _text.At(v)), "0")) + ";");
            writer.Line($"gaps.Add(m, {_text.Names("x")}, {_text.Names("w")});");
        }
        else
        {
            writer.Line($"gaps.Add(m, {_text.Names("x")});");
        }
    }

    private void ForEachVector(Func<int, string> line)
    {
        for (var v = 0; v < _text.PerStep; v++)
        {
            writer.Line(line(v));
        }
    }
}
