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
            Widths = WidthPlan.WithScalarCode(spec.Options.VectorWidth, element).ToEquatableArray(),
            Nodes = graph.Nodes.ToEquatableArray(),
            Labels = spec.Graph.Labels,
            Loss = needsLoss ? spec.Graph.Loss : null,
            Gradients = places,
        };
    }
}
