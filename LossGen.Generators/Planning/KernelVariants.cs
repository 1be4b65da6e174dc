using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// The kernels of one declaration. An option that changes the passes themselves, and is chosen by the call, is a kernel
/// for each of its values: each has the bits of the kernel for which it is a constant, and none pays for the other.
/// </summary>
internal static class KernelVariants
{
    /// <summary>The requests with the choice made, or null where nothing is left to choose.</summary>
    public static (KernelSpec Weighted, KernelSpec Unweighted)? Of(KernelSpec spec)
        => spec.Has(RoleKind.SmoothingWeights)
            ? (With(spec, SmoothingWeightsKind.Weighted), With(spec, SmoothingWeightsKind.Unweighted))
            : null;

    private static KernelSpec With(KernelSpec spec, SmoothingWeightsKind choice) => spec with
    {
        Variant = choice.ToString(),
        Parameters = spec.Parameters.Where(static p => p.Role != RoleKind.SmoothingWeights).ToEquatableArray(),
        Options = spec.Options with { SmoothingWeights = choice },
    };
}
