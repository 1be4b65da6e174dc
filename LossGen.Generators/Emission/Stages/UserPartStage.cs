using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The user's method: one line that forwards to the kernel. No documentation: it would replace the user's.</summary>
internal static class UserPartStage
{
    public static void Emit(CodeWriter writer, KernelPlan plan)
    {
        var method = plan.Spec.Method;
        GeneratedCode.OpenPart(writer, method);
        using (Method.Open(writer, $"{method.Modifiers} partial {method.ReturnType} {method.Name}", method.Parameters))
        {
            var start = $"{(plan.Reduces ? "return " : "")}{plan.TypeName}.Run";
            var signature = new KernelSignature(plan);
            Method.Call(writer, start, plan.Spec.Parameters.Select(parameter => Argument(parameter, signature)));
        }
    }

    // Real-valued options are converted in double; from Half that conversion must be written.
    private static string Argument(ParameterSpec parameter, KernelSignature signature) => parameter switch
    {
        { Role: RoleKind.TotalWeight or RoleKind.Correct } => $"out {parameter.Name}",
        { Role: RoleKind.LabelSmoothing or RoleKind.Divisor, ElementType: "Half" } => $"(double){parameter.Name}",
        { Role: RoleKind.OutputGradient, ElementType: "Half" } when !signature.IsSpan(parameter.Role)
            => $"(double){parameter.Name}",
        _ => parameter.Name,
    };
}
