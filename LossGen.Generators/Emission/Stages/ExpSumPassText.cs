using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The words of the pass that sums the exponentials of a row: what goes into it and what it computes. They are the same
/// in vectors and in scalar code.
/// </summary>
internal static class ExpSumPassText
{
    /// <summary>The parameters of the pass.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan) =>
    [
        .. plan.CapsOnce ? CapStage.Parameter(plan) : [$"ref {plan.Element.Storage} x"],
        .. Where(plan.ExpSum.Gap == ClassTerm.Weighted, $"ref {plan.Element.Storage} w"),
        .. SoftTargetText.References(plan).Select(reference => $"ref {plan.Element.Storage} {reference.InPass}"),
        .. Where(plan.ExpSum.Stores, $"ref {plan.Element.Storage} g"),
        .. Where(plan.UsesScratch, $"ref {plan.Element.Arithmetic} e"),
        .. PassMethod.ClassesParameter(plan),
        .. plan.CapsOnce ? [] : PassMethod.StrideParameter(plan),
        "nint y",
        .. plan.CapsOnce ? [] : PassMethod.ScaleParameter(plan).Prepend($"{plan.Element.Arithmetic} max"),
        .. SoftTargetText.Parameters(plan),
        .. Where(plan.ExpSum.Gap != ClassTerm.None, $"out {plan.Element.RowType} gap"),
        .. Where(plan.ExpSum.Gap == ClassTerm.Target, $"out {plan.Element.RowType} mass"),
        .. Where(plan.ExpSum.SumsSpread, $"out {plan.Element.RowType} spread"),
    ];

    /// <summary>
    /// The arguments of the pass in the row loop, which calls <paramref name="kept"/> what keeps exponentials.
    /// </summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, string kept = "g") =>
    [
        .. plan.CapsOnce ? CapStage.Argument(plan) : ["ref x"],
        .. Where(plan.ExpSum.Gap == ClassTerm.Weighted, "ref classWeights"),
        .. SoftTargetText.References(plan).Select(reference => $"ref {reference.InRow}"),
        .. Where(plan.ExpSum.Stores, $"ref {kept}"),
        .. Where(plan.UsesScratch, "ref e"),
        .. PassMethod.ClassesArgument(plan),
        .. plan.CapsOnce ? [] : PassMethod.StrideArgument(plan),
        "y",
        .. plan.CapsOnce ? [] : PassMethod.ScaleArgument(plan).Prepend("m"),
        .. SoftTargetText.Arguments(plan),
        .. Where(plan.ExpSum.Gap != ClassTerm.None, $"out {plan.Element.RowType} gap"),
        .. Where(plan.ExpSum.Gap == ClassTerm.Target, $"out {plan.Element.RowType} mass"),
        .. Where(plan.ExpSum.SumsSpread, $"out {plan.Element.RowType} spread"),
    ];

    /// <summary>What the pass computes, as the comment above it.</summary>
    public static IEnumerable<string> TitleOf(KernelPlan plan)
    {
        var kept = plan.Loop switch
        {
            ClassLoop.Vectors => plan.ExpSum.Keeps switch
            {
                Keeping.Output => ", e kept in g",
                Keeping.Scratch => ", kept in scratch",
                _ => "",
            },
            ClassLoop.Columns => plan.Gradient is null ? "" : ", e kept in columns",
            _ => "",
        };
        var gap = plan.Tiled ? "" : plan.ExpSum.Gap switch
        {
            ClassTerm.Weighted => "gap = sum(w * (m - x))",
            ClassTerm.Uniform => "gap = sum(m - x)",
            ClassTerm.Target => $"mass = sum(u), gap = sum(u * (m - x)), u = {SoftTargetText.Notation(plan)}",
            _ => "",
        };
        var difference = plan.LogitScale is null ? "x - m" : $"{plan.LogitScale.Name} * (x - m)";
        var without = plan.SoftTarget is null && plan.Softmax is null ? "e[y]" : "the largest";
        var exp = $"e = exp({difference}) * 2^{plan.Element.ExpBias}"
            + (plan.Softcap is null ? "" : ", x and m capped");
        var isShort = plan is { LogitScale: null, SoftTarget: null, Softcap: null, UsesScratch: false };
        yield return $"// Pass {PassCount.OfExpSum(plan)} of {PassCount.Of(plan)}: "
            + $"rest = sum(e) without {without}, {exp}{kept}"
            + (isShort && gap.Length > 0 ? $"; {gap}" : "");
        if (!isShort && gap.Length > 0)
        {
            yield return $"// and {gap}";
        }

        if (plan.ExpSum.SumsSpread)
        {
            var scale = plan.LogitScale is null ? "" : $"{plan.LogitScale.Name} * ";
            yield return $"// and spread = sum(e * {scale}(m - x))";
        }
    }

    private static IEnumerable<string> Where(bool condition, string item) => condition ? [item] : [];
}
