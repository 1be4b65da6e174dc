using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The pass that caps the logits of a row: how far each is below the capped maximum, and the slope of the cap there.
/// Later passes read both from borrowed memory, so that the gradient may overwrite the logits.
/// </summary>
internal sealed class CapStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly string _classes = PassMethod.Classes(plan);

    /// <summary>Borrows the memory for a row, statements; empty where passes cap what they read.</summary>
    public static IEnumerable<string> Memory(KernelPlan plan, WidthPlan width)
    {
        if (plan.CapsOnce)
        {
            var classes = new KernelSignature(plan).Classes;
            yield return $"using RowMemory<{TypeOfRow(plan)}> scratch = new({classes} + {width.Lanes - 1});";
            yield return $"ref {TypeOfRow(plan)} c = ref scratch.First;";
        }
    }

    /// <summary>The parameter of a pass that reads capped logits, as a list of it alone.</summary>
    public static IEnumerable<string> Parameter(KernelPlan plan)
        => plan.CapsOnce ? [$"ref {TypeOfRow(plan)} c"] : [];

    /// <summary>The argument for it.</summary>
    public static IEnumerable<string> Argument(KernelPlan plan) => plan.CapsOnce ? ["ref c"] : [];

    /// <summary>Names a vector of capped logits, as a statement.</summary>
    /// <param name="text">The words for vectors.</param>
    /// <param name="vector">The number of the vector.</param>
    /// <param name="left">How many classes are left where the row may have ended before; else null.</param>
    public static string Load(VectorText text, int vector, string? left = null)
    {
        var arguments = $"ref c, {text.At(vector)}";
        var loaded = left is null ? $"LoadCapped{text.Bits}({arguments})"
            : $"LoadCappedPartial{text.Bits}({arguments}, {left})";
        return $"{text.Capped} c{vector} = VectorMath.{loaded};";
    }

    /// <summary>Calls the pass; the cap and the maximum are known.</summary>
    public void EmitCall() => Method.Call(
        writer,
        $"Cap{width.Suffix}",
        ["ref x", "ref c", .. PassMethod.ClassesArgument(plan), .. PassMethod.StrideArgument(plan), "m", "cap"]);

    /// <summary>Writes the pass.</summary>
    public void Emit()
    {
        writer.Line($"// Pass 2 of {PassCount.Of(plan)}: c = x less m, both capped, and the slope of the cap at x");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Cap{width.Suffix}", Parameters()))
        {
            var caps = $"{plan.Element.NumericsPrefix}Cap{width.Bits}";
            writer.Line($"{caps} caps = new(cap);");
            writer.Line("nint i = 0;");
            using (writer.Block($"for (; i <= {_classes} - {width.Lanes}; i += {width.Lanes})"))
            {
                writer.Line($"{_text.Type} x0 = {_text.Load("x", "i")};");
                writer.Lines(new PrefetchText(plan, width).NextRow(vectors: 1));
                EmitStore();
            }

            writer.Line();
            using (writer.Block($"if (i < {_classes})"))
            {
                // Lanes beyond the last class hold the maximum: their difference is 0.
                writer.Line($"{_text.Type} x0 = {_text.LoadPartial("x", "i", $"{_classes} - i", "max")};");
                EmitStore();
            }
        }
    }

    private static string TypeOfRow(KernelPlan plan) => $"{plan.Element.NumericsPrefix}Capped";

    private IEnumerable<string> Parameters() =>
    [
        $"ref {plan.Element.Storage} x",
        .. Parameter(plan),
        .. PassMethod.ClassesParameter(plan),
        .. PassMethod.StrideParameter(plan),
        $"{plan.Element.Arithmetic} max",
        $"in {plan.Element.NumericsPrefix}Softcap cap",
    ];

    private void EmitStore() => writer.Line($"VectorMath.StoreCapped{width.Bits}(caps.Of(x0), ref c, i);");
}
