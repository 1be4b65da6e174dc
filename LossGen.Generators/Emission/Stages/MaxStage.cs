using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The largest logit of a row. A NaN may be passed over: it makes the row NaN when its exp is summed.
/// </summary>
internal static class MaxStage
{
    public static void Emit(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        var text = new VectorText(plan.Element, width);
        var element = plan.Element;
        var classes = PassMethod.Classes(plan);
        var kept = new VectorText(element.Widened, width);
        writer.Line(
            $"// Pass 1 of {PassCount.Of(plan)}: m = max(x)" + (plan.WidensOnce ? ", x widened into scratch" : ""));
        PassMethod.Open(writer);
        using (Method.Open(
            writer,
            $"private static {element.Arithmetic} Max{width.Suffix}",
            Parameters(plan)))
        {
            for (var v = 0; v < Accumulators; v++)
            {
                var start = v == 0 ? text.Create("Absent") : "m0";
                writer.Line($"{text.Type} m{v} = {start};");
            }

            writer.Line("nint i = 0;");
            var tile = Accumulators * text.Lanes;
            using (writer.Block($"for (; i <= {classes} - {tile}; i += {tile})"))
            {
                var vectors = Enumerable.Range(0, Accumulators).ToList();
                if (plan.WidensOnce)
                {
                    writer.Lines(vectors.Select(v => $"{text.Type} x{v} = {text.Load("x", text.At(v))};"));
                    writer.Lines(vectors.Select(v => kept.Store($"x{v}", "e", text.At(v))));
                }

                writer.Lines(vectors.Select(v => $"m{v} = {text.Class}.MaxNative(m{v}, "
                    + (plan.WidensOnce ? $"x{v}" : text.Load("x", text.At(v))) + ");"));
            }

            writer.Line();
            using (writer.Block($"for (; i < {classes}; i += {text.Lanes})"))
            {
                var rest = text.LoadPartial("x", "i", $"{classes} - i", "Absent");
                if (plan.WidensOnce)
                {
                    writer.Line($"{text.Type} x0 = {rest};");
                    writer.Line(kept.StorePartial("x0", "e", "i", $"{classes} - i"));
                    rest = "x0";
                }

                writer.Line($"m0 = {text.Class}.MaxNative(m0, {rest});");
            }

            writer.Line();
            writer.Line(
                $"m0 = {text.Class}.MaxNative({text.Class}.MaxNative(m0, m1), {text.Class}.MaxNative(m2, m3));");
            writer.Line("return VectorMath.MaxOfLanes(m0);");
        }
    }

    /// <summary>The parameters of the pass.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan) =>
    [
        $"ref {plan.Element.Storage} x",
        .. plan.WidensOnce ? [$"ref {plan.Element.Arithmetic} e"] : Array.Empty<string>(),
        .. PassMethod.ClassesParameter(plan),
    ];

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan) =>
    [
        "ref x", .. plan.WidensOnce ? ["ref e"] : Array.Empty<string>(), .. PassMethod.ClassesArgument(plan),
    ];

    private const int Accumulators = 4;
}
