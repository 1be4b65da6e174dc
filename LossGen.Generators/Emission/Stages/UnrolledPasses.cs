using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The passes of a row of few, constant classes: everything stays in registers and there is no loop. The sums keep
/// the order of the looped kernel: lanes that hold no class add 0 there and here.
/// </summary>
internal sealed class UnrolledPasses(CodeWriter writer, KernelPlan plan, WidthPlan width) : IRowPasses
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ElementPlan _element = plan.Element;
    private readonly int _classes = plan.Spec.Options.Classes;

    private int Vectors => (_classes + width.Lanes - 1) / width.Lanes;

    private string Low => $"{_element.Arithmetic}.NegativeInfinity";

    public void EmitBroadcasts()
    {
        if (plan.Gradient is { Offset: not ClassTerm.None })
        {
            var cast = _element.Arithmetic == "float" ? "(float)" : "";
            writer.Line($"{_text.Type} b = {_text.Create($"-{cast}softShare")};");
        }
    }

    public void EmitMax()
    {
        ForEachVector(v => $"{_text.Type} x{v} = {Load("x", v, Low)};");
        var max = Enumerable.Range(1, Vectors - 1)
            .Aggregate("x0", (greatest, v) => $"{_text.Class}.MaxNative({greatest}, x{v})");
        writer.Line($"{_element.Arithmetic} m = VectorMath.MaxOfLanes({max});");
        writer.Line($"{_text.Type} vm = {_text.Create("m")};");
    }

    public void EmitExpSum()
    {
        writer.Line();
        ForEachVector(v => $"{_text.Type} e{v} = VectorMath.ExpShifted(x{v}, vm);");
        ForEachVector(v => $"{_text.Type} a{v} = VectorMath.ExceptLane(e{v}, {VectorText.Left("y", _text.At(v, "0"))});");
        writer.Line($"{_element.NumericsPrefix}LaneSum{width.Bits} sum = default;");
        writer.Line($"sum.Add({PaddedNames("a", $"{_text.Type}.Zero")});");
        writer.Line($"double rest = sum.Total(){(_element.NumericsPrefix == "Double" ? ".Value" : "")};");
        EmitGap();
    }

    public void EmitGradient()
    {
        writer.Line($"{_text.Type} f = {_text.Create(_element.Arithmetic == "float" ? "(float)scale" : "scale")};");
        ForEachVector(v =>
        {
            var value = Value(v);
            return IsWhole(v)
                ? _text.Store(value, "g", _text.At(v, "0"))
                : _text.StorePartial(value, "g", _text.At(v, "0"), $"{Count(v)}");
        });
    }

    private string Value(int v) => plan.Gradient?.Offset switch
    {
        ClassTerm.Weighted => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b * {Load("classWeights", v, "0")})",
        ClassTerm.Uniform => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, b)",
        _ => $"(e{v} * f)",
    };

    private void EmitGap()
    {
        if (plan.ExpSum.Gap == ClassTerm.None)
        {
            return;
        }

        var last = Vectors - 1;
        if (!IsWhole(last))
        {
            writer.Line($"x{last} = VectorMath.FillLanes(x{last}, {Count(last)}, vm);");
        }

        writer.Line($"{_element.NumericsPrefix}GapSum{width.Bits} gaps = default;");
        var weights = "";
        if (plan.ExpSum.Gap == ClassTerm.Weighted)
        {
            ForEachVector(v => $"{_text.Type} w{v} = {Load("classWeights", v, "0")};");
            weights = ", " + PaddedNames("w", $"{_text.Type}.Zero");
        }

        writer.Line($"gaps.Add(vm, {PaddedNames("x", "vm")}{weights});");
        writer.Line("double gap = gaps.Total();");
    }

    private string Load(string source, int v, string fill) => IsWhole(v)
        ? _text.Load(source, _text.At(v, "0"))
        : _text.LoadPartial(source, _text.At(v, "0"), $"{Count(v)}", fill);

    private bool IsWhole(int v) => (v + 1) * width.Lanes <= _classes;

    private int Count(int v) => _classes - (v * width.Lanes);

    /// <summary>The vectors of a whole step; those beyond the classes hold what adds nothing.</summary>
    private string PaddedNames(string letter, string beyond) => string.Join(
        ", ", Enumerable.Range(0, width.VectorsPerStep).Select(v => v < Vectors ? letter + v : beyond));

    private void ForEachVector(Func<int, string> line)
    {
        for (var v = 0; v < Vectors; v++)
        {
            writer.Line(line(v));
        }
    }
}
