using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>Turns a pointwise kernel that was asked for into a plan.</summary>
internal static class PointwisePlanner
{
    public static PointwisePlan Plan(PointwiseSpec spec)
    {
        var element = ElementPlan.Of(spec.Element);
        var graph = new GraphBuilder(spec.Graph.Nodes);
        var gradients = spec.Parameters.Where(static p => p.Role == PointwiseRole.Gradient).ToList();
        var derivatives = new Differentiation(graph).Of(spec.Graph.Loss, [.. gradients.Select(static g => g.Of)]);
        var needsLoss = spec.Result != ResultKind.Void || spec.Has(PointwiseRole.Losses);
        var places = gradients
            .Select(g => new GradientPlan(
                g, derivatives.TryGetValue(g.Of, out var place) ? place : graph.Constant(0)))
            .ToEquatableArray();
        return new()
        {
            Spec = spec,
            Element = element,
            Widths = WidthsOf(spec, element, graph).ToEquatableArray(),
            Nodes = graph.Nodes.ToEquatableArray(),
            Labels = spec.Graph.Labels,
            Loss = needsLoss ? spec.Graph.Loss : null,
            Gradients = places,
        };
    }

    // The library's functions of a number compute the first lane of a vector, which without vectors takes as long as
    // all of its lanes.
    private static IEnumerable<WidthPlan> WidthsOf(PointwiseSpec spec, ElementPlan element, GraphBuilder graph)
        => graph.Nodes.Any(static node => node.Operation.IsOfLibrary())
            ? WidthPlan.Of(spec.Options.VectorWidth, element)
            : WidthPlan.WithScalarCode(spec.Options.VectorWidth, element);
}
