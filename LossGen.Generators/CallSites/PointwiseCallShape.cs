using LossGen.Generators.Model.Pointwise;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.CallSites;

/// <summary>What is known of the lengths of a pointwise kernel's call: all spans have one element for each.</summary>
internal static class PointwiseCallShape
{
    public static Misfit? FindMisfit(IInvocationOperation call, PointwiseSpec kernel)
    {
        var known = new List<(PointwiseParameter Parameter, int Length, IArgumentOperation Argument)>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Ordinal: var ordinal } && ordinal < kernel.Parameters.Count
                && kernel.Parameters[ordinal] is { IsSpan: true } parameter
                && ConstantLength.Of(argument.Value) is { } length)
            {
                known.Add((parameter, length, argument));
            }
        }

        // The kernel's own checks hold every span against its first tensor.
        var giver = kernel.Parameters.First(static p => p.Role == PointwiseRole.Tensor);
        var first = known.FindIndex(entry => entry.Parameter == giver);
        if (known.Count == 0)
        {
            return null;
        }

        var expected = known[first < 0 ? 0 : first];
        var misfit = known.Find(entry => entry.Length != expected.Length);
        return misfit.Argument is null
            ? null
            : new(
                misfit.Argument.Syntax,
                $"of '{NameOf(misfit.Parameter)}', it has {misfit.Length} elements, "
                    + $"'{NameOf(expected.Parameter)}' has {expected.Length}");
    }

    private static string NameOf(PointwiseParameter parameter) => parameter.Name.TrimStart('@');
}
