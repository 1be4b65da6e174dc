using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Reads a scalar method as the graph of its loss.</summary>
internal static class ScalarMethodReader
{
    /// <param name="kernel">The kernel.</param>
    /// <param name="scalar">The scalar method.</param>
    /// <param name="parameters">Those of the kernel, which say what differs from element to element.</param>
    /// <returns>The graph, or null where something was refused.</returns>
    public static LossGraph? Read(
        ParsingContext kernel, IMethodSymbol scalar, IReadOnlyList<PointwiseParameter> parameters)
    {
        if (kernel.Method.ContainingAssembly is not ISourceAssemblySymbol { Compilation: var compilation })
        {
            return null;
        }

        var place = AttributeSyntaxes.LocationOf(kernel.Attribute, kernel.NameLocation, kernel.Cancellation);
        var context = new ReadingContext(kernel, ScalarSources.Of(compilation), place);
        var arguments = scalar.Parameters.Select(parameter => Argument(context, parameter, parameters)).ToList();
        var result = new MethodReader(context).Read(scalar, arguments, kernel.Syntax);
        return result is { } loss
            ? new(context.Graph.Nodes.ToEquatableArray(), context.Labels.ToEquatableArray(), loss)
            : null;
    }

    private static int Argument(
        ReadingContext context, IParameterSymbol parameter, IReadOnlyList<PointwiseParameter> parameters)
    {
        var given = parameters.FirstOrDefault(p => p.Role is PointwiseRole.Tensor or PointwiseRole.Scalar
            && p.Of == parameter.Name);
        return given is null ? context.Graph.Constant(Convert.ToDouble(parameter.ExplicitDefaultValue))
            : given.Role == PointwiseRole.Tensor ? context.Graph.Tensor(given.Name)
            : context.Graph.Scalar(given.Name);
    }
}
