using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>The target of a row and what it weighs.</summary>
internal static class RowTarget
{
    /// <summary>Declares <c>target</c> and, in a kernel with class weights, <c>weight</c>: 0 for an ignored row.</summary>
    public static IEnumerable<string> Declarations(KernelPlan plan, string row)
    {
        if (plan.SoftTarget is not null)
        {
            var classes = new KernelSignature(plan).Classes;
            yield return $"ref {plan.Element.Storage} t = ref Unsafe.Add(ref targetProbabilities, {row} * {classes});";
            yield break;
        }

        yield return $"long target = Unsafe.Add(ref targets, {row});";
        if (plan.Weighted)
        {
            var weight = $"{(plan.Element.Arithmetic == "double" ? "" : "(double)")}Unsafe.Add(ref classWeights, (nint)target)";
            var ignored = plan.Row.IgnoreIndex is { } index ? $"target == {index} ? 0 : " : "";
            yield return $"double weight = {ignored}{weight};";
        }
    }

    /// <summary>The condition under which a row adds nothing, or null where every row counts.</summary>
    public static string? Skips(KernelPlan plan)
    {
        // An ignored row has the weight 0 too.
        var ignored = plan.Row.IgnoreIndex is { } index ? $"target == {index}" : null;
        return plan.Row.SkipsWeightless switch
        {
            null => ignored,
            "true" => "weight == 0",
            var unsmoothed => (ignored is null ? "" : $"{ignored} || ") + $"(weight == 0 && {unsmoothed})",
        };
    }
}
