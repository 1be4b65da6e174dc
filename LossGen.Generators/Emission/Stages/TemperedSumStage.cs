using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum of the exponentials of a row at a temperature, without that of one class, in the documented order.
/// </summary>
internal sealed class TemperedSumStage(
    CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    private readonly ElementWise _element = new(plan.Element, width);
    private readonly bool _keeps = DistillationPlan.KeepsExponentials(width);

    public void Emit()
    {
        var exponent = ElementWise.Tempered(distillation.Tempered ? "(x - m)" : "x - m", distillation);
        writer.Line($"// Pass 2 of {distillation.Passes}: sum(e) without the largest, e = exp({exponent})"
            + (_keeps ? ", kept in scratch" : ""));
        PassMethod.Open(writer);
        List<string> parameters =
        [
            $"ref {plan.Element.Storage} x", .. _keeps ? ["ref double e"] : Array.Empty<string>(),
            .. PassMethod.ClassesParameter(plan), "nint y", "double max",
            .. distillation.Tempered ? ["double perTemperature"] : Array.Empty<string>(),
        ];
        using (Method.Open(writer, $"private static double ExpSum{width.Suffix}", parameters))
        {
            writer.Line($"{_element.Type} m = {_element.Create("max")};");
            if (distillation.Tempered)
            {
                writer.Line($"{_element.Type} b = {_element.Create("perTemperature")};");
            }

            new LaneSumLoop(writer, plan, width).Emit(vectors =>
            {
                writer.Lines(vectors.Select(v => $"{_element.Type} x{v} = {_element.LoadPartial("x", v)} - m;"));
                if (!_keeps)
                {
                    return v => _element.Except(Exp(v), "y", v);
                }

                writer.Lines(vectors.Select(v => $"{_element.Type} e{v} = {Exp(v)};"));
                writer.Lines(vectors.Select(v => _element.Keep($"e{v}", "e", v)));
                return v => _element.Except($"e{v}", "y", v);
            });
        }
    }

    private string Exp(int v) => $"VectorMath.Exp({ElementWise.Tempered($"x{v}", distillation)})";
}
