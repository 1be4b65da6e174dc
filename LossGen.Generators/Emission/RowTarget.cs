using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission;

/// <summary>The target of a row and what it weighs.</summary>
internal static class RowTarget
{
    private const string WithoutWeight = "weight == 0";

    private static readonly Flag Weightless = new("isWeightless");

    /// <summary>
    /// Declares <c>target</c> and, in a kernel with weights, what the row weighs: 0 where it is ignored.
    /// </summary>
    public static void Declare(CodeWriter writer, KernelPlan plan)
    {
        if (plan.SoftTarget is null)
        {
            DeclareClass(writer, plan);
        }

        if (plan.Has(RoleKind.SampleWeights))
        {
            writer.Line($"double sampleWeight = {RowFactor.Widened(plan, "Unsafe.Add(ref sampleWeights, row)")};");
        }
    }

    private static void DeclareClass(CodeWriter writer, KernelPlan plan)
    {
        var text = TermText.Of(plan);
        if (plan.Layout.TargetShift is not null)
        {
            string[] place = ["ref targets", "row", "firstRow", plan.Layout.TargetShift.Name, "sequenceLength"];
            string[] none = plan.Row.IgnoreIndex is { } index ? [index.Name] : [];
            Method.Call(writer, "long target = ShiftedTargets.At", place.Concat(none));
        }
        else
        {
            writer.Line("long target = Unsafe.Add(ref targets, row);");
        }

        if (plan.Weighted)
        {
            var weight = plan.Layout.IsSharded
                ? $"{ShardText.Ranks}.WeightOf({ShardText.Row})"
                : RowFactor.Widened(plan, "Unsafe.Add(ref classWeights, (nint)target)");
            var ignored = Ignores(plan) is { } ignores ? $"{text.Of(ignores)} ? 0 : " : "";
            writer.Line($"double weight = {ignored}{weight};");
        }

        if (HasSeveralConditions(plan))
        {
            writer.Line($"bool {Weightless.Name} = {WithoutWeight} && {text.Of(plan.Row.SkipsWeightless!)};");
        }
    }

    /// <summary>The condition under which a row is ignored, or null where none is.</summary>
    public static Condition? Ignores(KernelPlan plan)
    {
        var index = plan.Row.IgnoreIndex ?? (plan.Layout.TargetShift is null ? null : Batch.NoTarget);
        return Formula.AnyOf(
            plan.TargetBase == 0 ? null : Is(Batch.MissingKey),
            index is null ? null : Is(index));

        static Compared Is(Quantity value) => new(Row.Target, Comparison.Equal, value);
    }

    /// <summary>The prediction of a row that is ignored.</summary>
    public static string NoPrediction(KernelPlan plan) => plan.TargetBase == 0 ? "-1" : "0";

    /// <summary>The condition under which a row adds nothing, or null where every row adds something.</summary>
    public static Condition? Skips(KernelPlan plan) => Formula.AnyOf(
        // An ignored row has the weight 0 too.
        plan.Row.SkipsWeightless == Condition.Always ? null : Ignores(plan),
        IsWeightless(plan),
        HasNoSampleWeight(plan));

    /// <summary>
    /// The condition under which a row that is not ignored adds nothing, or null where all of them add something.
    /// </summary>
    public static Condition? SkipsWeightless(KernelPlan plan)
        => Formula.AnyOf(IsWeightless(plan), HasNoSampleWeight(plan));

    private static Condition? IsWeightless(KernelPlan plan) => plan.Row.SkipsWeightless switch
    {
        null => null,
        _ when HasSeveralConditions(plan) => Weightless,
        All => Formula.IsZero(Row.Weight),
        var condition => Formula.AllOf([Formula.IsZero(Row.Weight), condition]),
    };

    private static Condition? HasNoSampleWeight(KernelPlan plan)
        => plan.Has(RoleKind.SampleWeights) ? Formula.IsZero(Row.SampleWeight) : null;

    private static bool HasSeveralConditions(KernelPlan plan)
        => plan.Row.SkipsWeightless is All { Conditions.Count: > 1 };
}
