using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The user's method: one line that forwards to the kernel. No documentation: it would replace the user's.
/// </summary>
internal static class UserPartStage
{
    public static void Emit(CodeWriter writer, KernelPlan plan)
    {
        using (Open(writer, plan.Method))
        {
            Forward(writer, plan);
        }
    }

    /// <summary>Opens the user's method.</summary>
    public static CodeWriter.Scope Open(CodeWriter writer, MethodSpec method)
    {
        GeneratedCode.OpenPart(writer, method);
        return Method.Open(writer, $"{method.Modifiers} partial {method.ReturnType} {method.Name}", method.Parameters);
    }

    /// <summary>Hands the arguments on to a kernel.</summary>
    public static void Forward(CodeWriter writer, KernelPlan plan)
    {
        var foreign = ForeignElements.Of(plan);
        var start = $"{(plan.Reduces ? "return " : "")}{foreign.BeforeResult}{plan.TypeName}.Run";
        var arguments = plan.Declared.Select(parameter => Argument(parameter, plan, foreign));
        Method.Call(writer, start, arguments, plan.ReturnsForeign ? "));" : ");");
    }

    // Real-valued options are converted in double; from 16 bits that conversion must be written.
    private static string Argument(ParameterSpec parameter, KernelPlan plan, ForeignElements foreign)
        => parameter switch
    {
        { Role: RoleKind.TotalWeight or RoleKind.Correct or RoleKind.ZLossResult }
            => "out " + foreign.Result(parameter),
        { Role: RoleKind.IgnoreIndex } when plan.TargetBase == 1 => $"unchecked({parameter.Name} - 1L)",
        { ElementType: "Half" or "BFloat16" } when KernelParameter.TypeOf(parameter, plan) == "double"
            => "(double)" + foreign.Number(parameter),
        _ => foreign.Span(parameter),
    };
}
