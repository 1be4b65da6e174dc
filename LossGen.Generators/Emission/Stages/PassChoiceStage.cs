using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// Chooses, pass by pass, between the text of a kernel and that of the library, which has the same passes for other
/// widths.
/// </summary>
internal sealed class PassChoiceStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);

    public void Emit()
    {
        writer.Line($"// Passes of other widths than {width.Bits} bits are the library's: the same bits.");
        EmitChoice(plan.Element.Arithmetic, "Max", MaxStage.Parameters(plan), ["ref x", _signature.Classes]);
        if (plan.SumsExponentials)
        {
            List<string> arguments =
            [
                "ref x", .. plan.ExpSum.Stores ? ["ref g"] : Array.Empty<string>(),
                _signature.Classes, _signature.Stride, "y", "max",
                .. plan.ExpSum.Gap == ClassTerm.None ? Array.Empty<string>() : ["out gap"],
            ];
            EmitChoice(plan.Element.RowType, "ExpSum", ExpSumPassText.Parameters(plan), arguments);
        }

        if (plan.Gradient is { } pass)
        {
            EmitChoice(
                "void",
                "Gradient",
                GradientPassText.Parameters(plan, pass),
                [
                    "ref g", _signature.Classes, "scale",
                    .. pass.Offset == ClassTerm.None ? Array.Empty<string>() : ["offset"],
                ]);
        }
    }

    private void EmitChoice(string returns, string pass, IEnumerable<string> parameters, List<string> arguments)
    {
        var all = parameters.ToList();
        PassChoice.Emit(
            writer,
            $"private static {returns} {pass}",
            all,
            [("VectorWidths.Is256", PassChoice.Call(pass + width.Suffix, all))],
            $"{PassMethod.OfLibrary(plan, pass)}({string.Join(", ", arguments)})");
        writer.Line();
    }
}
