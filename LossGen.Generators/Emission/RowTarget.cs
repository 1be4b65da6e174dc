using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>The target of a row and what it weighs.</summary>
internal static class RowTarget
{
    /// <summary>Declares <c>target</c> and, in a kernel with class weights, <c>weight</c>: 0 for an ignored row.</summary>
    public static IEnumerable<string> Declarations(KernelPlan plan, string row)
    {
        yield return $"long target = Unsafe.Add(ref targets, {row});";
        if (plan.Weighted)
        {
            var weight = "(double)Unsafe.Add(ref classWeights, (nint)target)";
            var ignored = plan.Row.Skips.FirstOrDefault(skip => skip.StartsWith("target", StringComparison.Ordinal));
            yield return $"double weight = {(ignored is null ? weight : $"{ignored} ? 0 : {weight}")};";
        }
    }
}
