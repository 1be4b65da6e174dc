using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning.Kernels;

/// <summary>
/// Log-softmax, loss and gradient in one. The order in which options are applied is the order of their constants, their
/// numbers and their terms in the text.
/// </summary>
internal static class CrossEntropyKernel
{
    public static void Apply(PlanBuilder plan)
    {
        IgnoreIndexOption.Apply(plan);
        LogitScaleOption.Apply(plan);
        SoftcapOption.Apply(plan);
        LabelSmoothingOption.DeclareMasses(plan);
        MeanOption.DeclareShares(plan);
        FocalOption.Apply(plan);
        GeneralizedOption.Apply(plan);
        TokenScalingOption.Apply(plan);
        PolyOption.Declare(plan);
        ZLossOption.Declare(plan);
        EntropyOption.Declare(plan);
        ApplyTargets(plan);
        PolyOption.Apply(plan);
        ZLossOption.Apply(plan);
        EntropyOption.Apply(plan);
        if (!SoftTargetLoss.IsAsked(plan))
        {
            LabelSmoothingOption.Apply(plan);
        }

        ApplyRowOptions(plan);
        plan.Refer(
            (RoleKind.Logits, "x"),
            (RoleKind.Gradient, "g"),
            (RoleKind.Probabilities, "p"),
            (RoleKind.LogProbabilities, "lp"));
        if (plan.SumsExponentials)
        {
            plan.Refer((RoleKind.TargetProbabilities, "t"));
        }
    }

    private static void ApplyTargets(PlanBuilder plan)
    {
        if (SoftTargetLoss.IsAsked(plan))
        {
            SoftTargetLoss.Apply(plan);
        }
        else
        {
            HardTargetLoss.Apply(plan);
        }
    }

    // What a row has whatever its loss is made of.
    private static void ApplyRowOptions(PlanBuilder plan)
    {
        ProbabilityOutputs.Apply(plan);
        RowOutputs.Apply(plan);
        SampleWeightsOption.Apply(plan);
        OutputGradientOption.Apply(plan);
        AccumulateOption.Apply(plan);
        TargetShiftOption.Apply(plan);
        RowStrideOption.Apply(plan);
        CancellationOption.Apply(plan);
    }
}
