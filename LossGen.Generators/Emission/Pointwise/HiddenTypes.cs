using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// Parameters that are called like a type of the emitted code, <c>Vector256</c> or <c>Unsafe</c>: within the kernel
/// they get a number, because a parameter hides a type. Messages name them as the user does.
/// </summary>
internal static class HiddenTypes
{
    /// <summary>The plan with the names that parameters have within the kernel.</summary>
    public static PointwisePlan Renamed(PointwisePlan plan)
    {
        var taken = new OwnNames(plan.Spec.Parameters.Select(static p => p.Name));
        var renamed = plan.Spec.Parameters
            .Where(static p => OwnNames.IsOfType(p.Name.TrimStart('@')))
            .ToDictionary(static p => p.Name, p => taken.New(p.Name.TrimStart('@')), StringComparer.Ordinal);
        return renamed.Count == 0 ? plan : Renamed(plan, name => renamed.TryGetValue(name, out var own) ? own : name);
    }

    private static PointwisePlan Renamed(PointwisePlan plan, Func<string, string> name)
    {
        PointwiseParameter Parameter(PointwiseParameter p)
            => p with { Name = name(p.Name), Given = p.Given ?? p.Name };

        return plan with
        {
            Spec = plan.Spec with { Parameters = plan.Spec.Parameters.Select(Parameter).ToEquatableArray() },
            Nodes = plan.Nodes.Select(node => node with { Name = name(node.Name) }).ToEquatableArray(),
            Gradients = plan.Gradients.Select(g => g with { Parameter = Parameter(g.Parameter) }).ToEquatableArray(),
        };
    }
}
