using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The words of the pass that writes the gradient of a row: what goes into it, what it computes for a class. They are
/// the same in vectors and in scalar code.
/// </summary>
internal static class GradientPassText
{
    /// <summary>The parameters of the pass.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan, GradientPass pass)
    {
        var (storage, arithmetic) = (plan.Element.Storage, plan.Element.Arithmetic);
        return
        [
            .. CapStage.Parameter(plan),
            .. Where(ReadsLogits(plan, pass), $"ref {storage} x"),
            .. Where(plan.UsesScratch, $"ref {arithmetic} e"),
            .. Where(pass.Offset == ClassTerm.Weighted, $"ref {storage} w"),
            .. SoftTargetText.References(plan).Select(reference => $"ref {storage} {reference.InPass}"),
            $"ref {storage} g",
            .. PassMethod.ClassesParameter(plan),
            .. Where(ReadsLogits(plan, pass), $"{arithmetic} max"),
            .. ReadsLogits(plan, pass) ? PassMethod.ScaleParameter(plan) : [],
            $"{plan.Element.RowType} scale",
            .. Where(pass.Tilts, $"{plan.Element.RowType} tilt"),
            .. Where(pass.Offset != ClassTerm.None, $"{plan.Element.RowType} offset"),
            .. SoftTargetText.Parameters(plan),
            .. Where(pass.Adds == Adding.OnRequest, "bool accumulate"),
        ];
    }

    /// <summary>The arguments of the pass in the row loop.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan, GradientPass pass)
    {
        return
        [
            .. CapStage.Argument(plan),
            .. Where(ReadsLogits(plan, pass), "ref x"),
            .. Where(plan.UsesScratch, "ref e"),
            .. Where(pass.Offset == ClassTerm.Weighted, "ref classWeights"),
            .. SoftTargetText.References(plan).Select(reference => $"ref {reference.InRow}"),
            "ref g",
            .. PassMethod.ClassesArgument(plan),
            .. Where(ReadsLogits(plan, pass), "m"),
            .. ReadsLogits(plan, pass) ? PassMethod.ScaleArgument(plan) : [],
            "scale",
            .. Where(pass.Tilts, "tilt"),
            .. Where(pass.Offset != ClassTerm.None, TermText.Of(plan).Of(RowFactor.Times(plan, pass.OffsetShare))),
            .. SoftTargetText.Arguments(plan),
            .. Where(pass.Adds == Adding.OnRequest, "accumulate"),
        ];
    }

    /// <summary>The factors of the pass, each in two parts: a number and what rounding left out of it.</summary>
    public static IEnumerable<(string Name, string Value)> Parts(GradientPass pass)
    {
        yield return ("f", "RowMath.High(scale)");
        yield return ("fLow", "RowMath.Low(scale)");
        if (pass.Tilts)
        {
            yield return ("q", "RowMath.High(tilt)");
            yield return ("qLow", "RowMath.Low(tilt)");
        }

        if (pass.Offset != ClassTerm.None)
        {
            yield return ("b", "RowMath.High(-offset)");
            yield return ("bLow", "RowMath.Low(-offset)");
        }
    }

    /// <summary>
    /// The gradient of a class from its exponential and, where there are such, its weight and its capped logit.
    /// </summary>
    /// <param name="pass">The pass.</param>
    /// <param name="e">The exponential.</param>
    /// <param name="weight">The weight.</param>
    /// <param name="capped">The capped logit, or null.</param>
    /// <param name="vector">What ends the names of a class's own factor.</param>
    public static string Scaled(GradientPass pass, string e, string weight, string? capped = null, string vector = "")
    {
        var factor = pass.Tilts ? $"k{vector}, kLow{vector}" : "f, fLow";
        var offset = pass.Offset switch
        {
            ClassTerm.Weighted or ClassTerm.Target => $", {weight}, b, bLow",
            ClassTerm.Uniform => ", b, bLow",
            _ => "",
        };
        return capped is null
            ? $"VectorMath.Scaled({e}, {factor}{offset})"
            : $"VectorMath.Sloped({e}, {factor}{offset}, {capped})";
    }

    /// <summary>Names a class's own factor, which grows with how far its logit is below the maximum.</summary>
    /// <param name="type">The type of a vector, or of a number.</param>
    /// <param name="difference">What tells the gap: the maximum and the logit, or the capped logit.</param>
    /// <param name="vector">What ends the names.</param>
    public static string Tilted(string type, string difference, string vector = "")
        => $"{type} k{vector} = VectorMath.Tilted(e{vector}, {difference}, f, fLow, q, qLow, out {type} kLow{vector});";

    /// <summary>Whether it computes exponentials of logits that no earlier pass has kept, not even capped.</summary>
    public static bool ReadsLogits(KernelPlan plan, GradientPass pass) => pass.Recomputes && !plan.CapsOnce;

    private static IEnumerable<string> Where(bool condition, string item) => condition ? [item] : [];

    /// <summary>What the pass computes, as the comment above it.</summary>
    public static string TitleOf(KernelPlan plan, GradientPass pass)
    {
        var scaled = pass.Tilts ? "e * (scale + tilt * (m - x))" : "e * scale";
        var derivative = pass.Offset switch
        {
            ClassTerm.Weighted => $"{scaled} - w * offset",
            ClassTerm.Uniform => $"{scaled} - offset",
            ClassTerm.Target => $"{scaled} - u * offset",
            _ => scaled,
        };
        return $"// Pass {PassCount.Of(plan)} of {PassCount.Of(plan)}: "
            + (pass.Adds == Adding.Always ? "g += " : "g = ")
            + (pass.Adds == Adding.OnRequest ? "kept + " : "")
            + (plan.Softcap is null ? derivative : $"({derivative}) * (1 - tanh^2)");
    }

    /// <summary>The number that changes no other when it is added, a negative zero neither.</summary>
    public static string NothingKept(KernelPlan plan) => plan.Element.IsDouble ? "-0d" : "-0f";
}
