using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Options;

/// <summary>Every row has a weight: it scales the whole loss and gradient of the row.</summary>
internal static class SampleWeightsOption
{
    public static void Apply(PlanBuilder plan)
    {
        if (!plan.Has(RoleKind.SampleWeights))
        {
            return;
        }

        plan.LossFactor = Row.SampleWeight;
        plan.GradientFactors.Add(Row.SampleWeight);
    }
}
