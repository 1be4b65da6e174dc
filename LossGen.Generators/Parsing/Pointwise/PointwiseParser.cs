using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Turns a pointwise declaration into what was asked for, or into what is wrong with it.</summary>
internal static class PointwiseParser
{
    /// <returns>What makes a kernel of the method's text; null where there is none to make.</returns>
    public static Func<MethodSpec, Declaration>? Parse(ParsingContext context)
    {
        if (ScalarMethodFinder.Find(context) is not { } scalar)
        {
            return null;
        }

        var parameters = PointwiseParameters.Parse(context, scalar);
        var shared = parameters.Select(SharedSpec).OfType<ParameterSpec>().ToList();
        var options = OptionsParser.Parse(context, shared);
        var tensor = parameters.FirstOrDefault(static p => p.Role == PointwiseRole.Tensor);
        var element = ElementTypes.KindOf(tensor?.ElementType);
        var input = tensor is null ? null : SpecOf(tensor, RoleKind.Logits);
        var result = ResultParser.Parse(context, options.Reduction, shared, input);
        CheckOptions(context, options, shared);
        if (context.Findings.First is not null || element is null
            || ScalarMethodReader.Read(context, scalar, parameters) is not { } graph)
        {
            return null;
        }

        return method => new Declaration
        {
            Pointwise = new()
            {
                Element = element.Value,
                Result = result,
                ReturnsForeign = ElementTypes.IsForeign(NumericTypes.KeywordOf(context.Method.ReturnType)),
                Method = method,
                ScalarMethod = $"{scalar.ContainingType.Name}.{scalar.Name}",
                Parameters = parameters.ToEquatableArray(),
                Graph = graph,
                Options = options,
            },
        };
    }

    private static void CheckOptions(ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> shared)
    {
        var asked = new DeclaredOptions(context, shared, options);
        CombinationChecks.CheckGradients(asked);
        LayoutChecks.CheckParallel(context, asked);
        AdviceChecks.CheckVectorWidth(context, options);
    }

    // What other kernels have too is checked as theirs is.
    private static ParameterSpec? SharedSpec(PointwiseParameter parameter)
        => Enum.TryParse<RoleKind>(parameter.Role.ToString(), out var role) ? SpecOf(parameter, role) : null;

    private static ParameterSpec SpecOf(PointwiseParameter parameter, RoleKind role) => new()
    {
        Role = role,
        Name = parameter.Name,
        ElementType = parameter.ElementType,
        IsTensor = parameter.IsTensor,
    };
}
