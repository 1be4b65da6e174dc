using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission;

/// <summary>The target of a row and what it weighs.</summary>
internal static class RowTarget
{
    /// <summary>Declares <c>target</c> and, in a kernel with weights, what the row weighs: 0 where it is ignored.</summary>
    public static void Declare(CodeWriter writer, KernelPlan plan)
    {
        if (plan.SoftTarget is not null)
        {
            DeclareShares(writer, plan);
        }
        else
        {
            DeclareClass(writer, plan);
        }

        if (plan.Spec.Has(RoleKind.SampleWeights))
        {
            writer.Line($"double sampleWeight = {RowFactor.Widened(plan, "Unsafe.Add(ref sampleWeights, row)")};");
        }
    }

    private static void DeclareShares(CodeWriter writer, KernelPlan plan)
    {
        if (plan.SumsExponentials)
        {
            var classes = new KernelSignature(plan).Classes;
            writer.Line($"ref {plan.Element.Storage} t = ref Unsafe.Add(ref targetProbabilities, row * {classes});");
        }
    }

    private static void DeclareClass(CodeWriter writer, KernelPlan plan)
    {
        if (TargetShiftOption.IsOn(plan.Spec))
        {
            string[] place = ["ref targets", "row", "firstRow", TargetShiftOption.Amount(plan.Spec), "sequenceLength"];
            Method.Call(writer, "long target = ShiftedTargets.At", plan.Row.IgnoreIndex is { } none ? place.Append(none) : place);
        }
        else
        {
            writer.Line("long target = Unsafe.Add(ref targets, row);");
        }

        if (plan.Weighted)
        {
            var weight = RowFactor.Widened(plan, "Unsafe.Add(ref classWeights, (nint)target)");
            var ignored = Ignores(plan) is { } ignores ? $"{ignores} ? 0 : " : "";
            writer.Line($"double weight = {ignored}{weight};");
        }

        if (HasSeveralConditions(plan))
        {
            writer.Line($"bool isWeightless = weight == 0 && {plan.Row.SkipsWeightless};");
        }
    }

    /// <summary>The condition under which a row is ignored, or null where none is.</summary>
    public static string? Ignores(KernelPlan plan) => plan.Row.IgnoreIndex is { } index ? $"target == {index}"
        : TargetShiftOption.IsOn(plan.Spec) ? "target == ShiftedTargets.None"
        : null;

    /// <summary>The condition under which a row adds nothing, or null where every row counts.</summary>
    public static string? Skips(KernelPlan plan)
    {
        // An ignored row has the weight 0 too.
        string?[] conditions =
        [
            plan.Row.SkipsWeightless == "true" ? null : Ignores(plan),
            IsWeightless(plan),
            plan.Spec.Has(RoleKind.SampleWeights) ? "sampleWeight == 0" : null,
        ];
        return Any(conditions);
    }

    /// <summary>The condition under which a row that is not ignored adds nothing, or null where all of them count.</summary>
    public static string? SkipsWeightless(KernelPlan plan) => Any(
    [
        IsWeightless(plan),
        plan.Spec.Has(RoleKind.SampleWeights) ? "sampleWeight == 0" : null,
    ]);

    private static string? IsWeightless(KernelPlan plan) => plan.Row.SkipsWeightless switch
    {
        null => null,
        "true" => "weight == 0",
        _ when HasSeveralConditions(plan) => "isWeightless",
        var condition => $"(weight == 0 && {condition})",
    };

    private static bool HasSeveralConditions(KernelPlan plan) => plan.Row.SkipsWeightless?.Contains("&&") == true;

    /// <summary>The opposite of a condition.</summary>
    public static string Not(string condition)
        => condition.Contains("||") || condition.Contains("&&") ? $"!({condition})"
            : condition.Contains(" == ") ? condition.Replace(" == ", " != ")
            : $"!{condition}";

    private static string? Any(IEnumerable<string?> conditions)
    {
        var any = string.Join(" || ", conditions.Where(condition => condition is not null));
        return any.Length == 0 ? null : any;
    }
}
