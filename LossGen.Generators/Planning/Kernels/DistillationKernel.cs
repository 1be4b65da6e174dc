using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning.Kernels;

/// <summary>
/// The divergence between a teacher's softmax and a student's. With δ = log p − log q, Σ p·δ cancels where both are
/// nearly equal; Σ p·(δ + exp(−δ) − 1) is the same, because Σ p = Σ q, and no term of it is negative. Nor is any where
/// one of them is compared with the mixture of both, which sums to 1 as well.
/// </summary>
internal static class DistillationKernel
{
    public static void Apply(PlanBuilder plan)
    {
        // Targets without a share in the loss say which rows are left out.
        var hard = RealOption.HardWeight.IsOn(plan);
        if (plan.Has(RoleKind.Targets))
        {
            IgnoreIndexOption.Apply(plan);
        }

        var tempered = DeclareTemperature(plan);
        DeclareMixture(plan);
        if (hard)
        {
            DeclareMasses(plan);
        }

        plan.Refer((RoleKind.Logits, "x"), (RoleKind.TeacherLogits, "t"), (RoleKind.Gradient, "g"));
        plan.NeedsColumns = true;
        plan.Distillation = new()
        {
            Direction = plan.Options.Direction,
            Tempered = tempered,
            Hard = hard,
            Weighted = plan.Has(RoleKind.SampleWeights),
            NeedsLoss = plan.NeedsLoss,
            HasGradient = plan.HasGradient,
        };
        if (plan.HasGradient)
        {
            DeclareShares(plan, hard, tempered);
        }

        plan.Folded.Add(new($"direction {Words(plan.Options.Direction)}"));
    }

    private static string Words(DistillationDirectionKind direction)
        => direction == DistillationDirectionKind.JensenShannon
            ? "Jensen-Shannon"
            : direction.ToString().ToLowerInvariant();

    private static bool DeclareTemperature(PlanBuilder plan)
    {
        var isOn = RealOption.Temperature.IsOn(plan);
        if (isOn)
        {
            plan.Compute(
                DistillationPlan.PerTemperature, (Term)1 / OfCall(RealOption.Temperature, plan), ValueKind.Double);
        }

        return isOn;
    }

    private static void DeclareMixture(PlanBuilder plan)
    {
        if (plan.Options.Direction == DistillationDirectionKind.JensenShannon)
        {
            plan.Compute(Mixture.TeacherShare, OfCall(RealOption.Beta, plan), ValueKind.Double);
            plan.Compute(Mixture.StudentShare, (Term)1 - Mixture.TeacherShare, ValueKind.Double);
        }
    }

    private static void DeclareMasses(PlanBuilder plan)
    {
        plan.Compute(Batch.HardMass, OfCall(RealOption.HardWeight, plan), ValueKind.Double);
        plan.Compute(DistillationPlan.SoftMass, (Term)1 - Batch.HardMass, ValueKind.Double);
    }

    // What rows are given is made of the caller's number, which stays where the call is checked.
    private static Quantity OfCall(RealOption option, PlanBuilder plan)
        => plan.Has(option.Role) ? option.Quantity(plan) : option.Declare(plan);

    private static void DeclareShares(PlanBuilder plan, bool hard, bool tempered)
    {
        List<Term> soft =
        [
            .. plan.Options.Direction switch
            {
                DistillationDirectionKind.Symmetric => new Term[] { 0.5 },
                DistillationDirectionKind.JensenShannon => [Mixture.StudentShare],
                _ => [],
            },
            .. hard ? new Term[] { DistillationPlan.SoftMass } : [],
            .. tempered ? new Term[] { DistillationPlan.PerTemperature } : [],
        ];
        plan.Compute(Batch.SoftShare, Share(plan, Formula.ProductOf(soft)), ValueKind.Double);
        if (hard)
        {
            plan.Compute(Batch.HardShare, Share(plan, Batch.HardMass), ValueKind.Double);
        }
    }

    // A divisor has twice the precision of a double.
    private static Term Share(PlanBuilder plan, Term mass)
        => plan.Averages ? Formula.Of(Operation.Rounded, mass / Batch.Divisor) : mass;
}
