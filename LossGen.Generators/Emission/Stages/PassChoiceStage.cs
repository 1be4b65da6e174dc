using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// Chooses, pass by pass, between the text of a kernel and that of the library, which has the same passes for other
/// widths; the JIT compiles one of them and drops the choice.
/// </summary>
internal sealed class PassChoiceStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private const string Condition = "VectorWidths.Is256";

    private static readonly string[] Modifiers = ["ref ", "out "];

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
        var own = $"{pass}{width.Suffix}({string.Join(", ", all.Select(Handed))})";
        var library = $"{PassMethod.OfLibrary(plan, pass)}({string.Join(", ", arguments)})";
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (Method.Open(writer, $"private static {returns} {pass}", all))
        {
            if (returns == "void")
            {
                EmitStatements(own, library);
            }
            else
            {
                EmitValue(own, library);
            }
        }

        writer.Line();
    }

    private void EmitValue(string own, string library)
    {
        writer.Line($"return {Condition}");
        using (writer.Indented())
        {
            writer.Line($"? {own}");
            writer.Line($": {library};");
        }
    }

    private void EmitStatements(string own, string library)
    {
        using (writer.Block($"if ({Condition})"))
        {
            writer.Line($"{own};");
        }

        using (writer.Block("else"))
        {
            writer.Line($"{library};");
        }
    }

    // A parameter as the argument of the same name.
    private static string Handed(string parameter)
    {
        var modifier = Array.Find(Modifiers, modifier => parameter.StartsWith(modifier, StringComparison.Ordinal));
        return modifier + parameter.Substring(parameter.LastIndexOf(' ') + 1);
    }
}
