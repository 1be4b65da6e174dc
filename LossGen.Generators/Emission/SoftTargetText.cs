using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// How the share that a soft target gives a class is written: what a pass takes for it, and its vectors.
/// </summary>
internal static class SoftTargetText
{
    /// <summary>The references that a pass takes, as they are called there and in the row loop.</summary>
    public static IEnumerable<(string InPass, string InRow)> References(KernelPlan plan)
    {
        if (plan.SoftTarget is { } soft)
        {
            yield return ("t", "t");
            if (soft.Weighs)
            {
                yield return ("w", "classWeights");
            }
        }
    }

    /// <summary>The numbers of the call that a pass takes.</summary>
    public static IEnumerable<string> Scalars(KernelPlan plan)
        => plan.SoftTarget is { Smooths: true } ? ["hardMass", "classMass"] : [];

    /// <summary>The numbers of the call as a pass gets them: in the arithmetic's type.</summary>
    public static IEnumerable<string> Arguments(KernelPlan plan)
        => Scalars(plan).Select(name => $"({plan.Element.Arithmetic}){name}");

    /// <summary>Their parameters.</summary>
    public static IEnumerable<string> Parameters(KernelPlan plan)
        => Scalars(plan).Select(name => $"{plan.Element.Arithmetic} {name}");

    /// <summary>Fills vectors with the numbers of the call.</summary>
    public static IEnumerable<string> Broadcasts(KernelPlan plan, VectorText text)
    {
        if (plan.SoftTarget is { Smooths: true })
        {
            yield return $"{text.Type} hard = {text.Create("hardMass")};";
            yield return $"{text.Type} even = {text.Create("classMass")};";
        }
    }

    /// <summary>The share from the target's probability and the class's weight.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="type">The class that has the fused operation.</param>
    /// <param name="t">The probability.</param>
    /// <param name="w">The weight.</param>
    /// <param name="hard">The mass left on the target.</param>
    /// <param name="even">The mass added to every class.</param>
    public static string Share(KernelPlan plan, string type, string t, string w, string hard, string even)
    {
        var soft = plan.SoftTarget!;
        return (soft.Smooths, soft.Weighs, soft.WeighsSmoothing) switch
        {
            (false, false, _) => t,
            (false, true, _) => $"{w} * {t}",
            (true, false, _) => $"{type}.FusedMultiplyAdd({t}, {hard}, {even})",
            (true, true, true) => $"{w} * {type}.FusedMultiplyAdd({t}, {hard}, {even})",
            _ => $"{type}.FusedMultiplyAdd({w} * {t}, {hard}, {even})",
        };
    }

    /// <summary>The share as people write it, t the probability and w the weight.</summary>
    public static string Notation(KernelPlan plan)
    {
        var soft = plan.SoftTarget!;
        return (soft.Smooths, soft.Weighs, soft.WeighsSmoothing) switch
        {
            (false, false, _) => "t",
            (false, true, _) => "w * t",
            (true, false, _) => "(1 - a) * t + a/C",
            (true, true, true) => "w * ((1 - a) * t + a/C)",
            _ => "w * (1 - a) * t + a/C",
        };
    }

    /// <summary>Loads the shares <c>u0, u1, …</c>; lanes beyond the last class are 0.</summary>
    public static IEnumerable<string> Vectors(
        KernelPlan plan, VectorText text, IReadOnlyList<int> vectors, Func<int, string?> left, Func<int, string> at)
    {
        var soft = plan.SoftTarget!;
        foreach (var name in soft.Weighs ? new[] { "t", "w" } : ["t"])
        {
            foreach (var v in vectors)
            {
                var load = left(v) is { } count ? text.LoadPartial(name, at(v), count, "0") : text.Load(name, at(v));
                yield return $"{text.Type} {name}{v} = {load};";
            }
        }

        foreach (var v in vectors)
        {
            var share = Share(plan, text.Class, $"t{v}", $"w{v}", "hard", "even");
            var fills = left(v) is not null && soft.Smooths && !soft.WeighsSmoothing;
            yield return $"{text.Type} u{v} = {share};";
            if (fills)
            {
                yield return $"u{v} = VectorMath.FillLanes(u{v}, {left(v)}, {text.Type}.Zero);";
            }
        }
    }
}
