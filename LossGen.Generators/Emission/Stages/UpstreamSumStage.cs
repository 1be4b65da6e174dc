using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum over a row of the upstream gradient d, or of d·e. A gap below 0 is -d, so the sum of gaps, in double lanes
/// of a fixed order and with exact products, is this sum with its sign changed.
/// </summary>
internal sealed class UpstreamSumStage(CodeWriter writer, KernelPlan plan, WidthPlan width, SoftmaxPlan softmax)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly string _classes = new KernelSignature(plan).Classes;

    private bool Weighs => !softmax.IsLog;

    private bool Recomputes => Weighs && softmax.Kept is null;

    private string SumType => $"{_element.NumericsPrefix}GapSum{width.Suffix}";

    public void Emit()
    {
        var again = Recomputes ? $", e = exp(x - m) * 2^{_element.ExpBias} once more" : "";
        writer.Line($"// Pass 3 of 4: sum({(Weighs ? "d * e" : "d")}){again}");
        PassMethod.Open(writer);
        using (Method.Open(
            writer, $"private static {_element.RowType} UpstreamSum{width.Suffix}", Parameters(plan, softmax)))
        {
            if (width.IsScalar)
            {
                EmitScalar();
            }
            else
            {
                EmitVectors();
            }

            writer.Line(_element.IsDouble
                ? "return -sums.Total() * DoubleGapSum512.Unit;"
                : "return -sums.Total();");
        }
    }

    /// <summary>The parameters of the pass.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan, SoftmaxPlan softmax)
    {
        var storage = plan.Element.Storage;
        var source = softmax.IsLog ? null : softmax.Kept ?? "x";
        return
        [
            .. source is null ? Array.Empty<string>() : [$"ref {storage} {source}"],
            $"ref {storage} d",
            .. PassMethod.ClassesParameter(plan),
            .. source == "x" ? [$"{plan.Element.Arithmetic} max"] : Array.Empty<string>(),
        ];
    }

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, SoftmaxPlan softmax)
    {
        var source = softmax.IsLog ? null : softmax.Kept ?? "x";
        return
        [
            .. source is null ? Array.Empty<string>() : [$"ref {source}"],
            "ref d",
            .. PassMethod.ClassesArgument(plan),
            .. source == "x" ? ["m"] : Array.Empty<string>(),
        ];
    }

    private void EmitScalar()
    {
        var convert = _element.Widens ? $"({_element.Arithmetic})" : "";
        var e = Recomputes
            ? $"VectorMath.ExpShifted({convert}Unsafe.Add(ref x, i), max)"
            : $"{convert}Unsafe.Add(ref {softmax.Kept}, i)";
        writer.Line($"{SumType} sums = default;");
        using (writer.Block($"for (nint i = 0; i < {_classes}; i++)"))
        {
            var d = $"{convert}Unsafe.Add(ref d, i)";
            Method.Call(writer, "sums.Add", Weighs ? ["i", "0", d, e] : ["i", "0", d]);
        }

        writer.Line();
    }

    private void EmitVectors()
    {
        writer.Line($"{_text.Type} zero = {_text.Type}.Zero;");
        if (Recomputes)
        {
            writer.Line($"{_text.Type} m = {_text.Create("max")};");
            writer.Line(_text.Shift(plan.LogitScale));
        }

        writer.Line($"{SumType} sums = default;");
        writer.Line("nint i = 0;");
        var step = _text.PerStep * _text.Lanes;
        using (writer.Block($"for (; i <= {_classes} - {step}; i += {step})"))
        {
            EmitStep(whole: true);
        }

        writer.Line();
        using (writer.Block($"if (i < {_classes})"))
        {
            writer.Line($"nint left = {_classes} - i;");
            EmitStep(whole: false);
        }

        writer.Line();
    }

    private void EmitStep(bool whole)
    {
        var vectors = Enumerable.Range(0, _text.PerStep).ToList();
        writer.Lines(vectors.Select(v => $"{_text.Type} d{v} = {Load("d", v, whole, "0")};"));
        if (Recomputes)
        {
            writer.Lines(vectors.Select(v => $"{_text.Type} x{v} = {Load("x", v, whole, "Absent")};"));
            writer.Lines(vectors.Select(v => $"{_text.Type} e{v} = VectorMath.ExpShifted(x{v}, shift);"));
        }
        else if (Weighs)
        {
            writer.Lines(vectors.Select(v => $"{_text.Type} e{v} = {Load(softmax.Kept!, v, whole, "0")};"));
        }

        var d = _text.Names("d");
        Method.Call(writer, "sums.Add", Weighs ? ["zero", d, _text.Names("e")] : ["zero", d]);
    }

    private string Load(string source, int vector, bool whole, string fill) => whole
        ? _text.Load(source, _text.At(vector))
        : _text.LoadPartial(source, _text.At(vector), VectorText.Less("left", vector * width.Lanes), fill);
}
