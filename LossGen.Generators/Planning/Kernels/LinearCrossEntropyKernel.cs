using LossGen.Generators.Model;

namespace LossGen.Generators.Planning.Kernels;

/// <summary>
/// Cross-entropy of a product. Its middle is the kernel of cross-entropy itself, over the rows of a chunk whose logits
/// become their gradient in place; so every option of that kernel is one of this.
/// </summary>
internal static class LinearCrossEntropyKernel
{
    // What the kernel in the middle does not know: the product, and what is done a chunk at a time.
    private static readonly RoleKind[] OfProduct =
    [
        RoleKind.Hidden, RoleKind.Weight, RoleKind.Bias, RoleKind.HiddenGradient, RoleKind.WeightGradient,
        RoleKind.BiasGradient, RoleKind.Features, RoleKind.Accumulate, RoleKind.CancellationToken,
    ];

    private static readonly RoleKind[] Gradients =
        [RoleKind.HiddenGradient, RoleKind.WeightGradient, RoleKind.BiasGradient];

    public static KernelPlan Plan(KernelSpec spec) => KernelPlanner.Plan(OfRows(spec)) with
    {
        // The rows of a chunk are computed one at a time.
        OfFewClasses = null,
        Linear = new()
        {
            Parameters = spec.Parameters,
            Buffers = Buffers.Of(spec).ToEquatableArray(),
            Element = ElementPlan.Of(spec.Element),
            Classes = spec.Options.Classes,
            Width = WidthOf(spec.Options.VectorWidth),
            Parallel = spec.Options.Parallel,
            Adds = spec.Has(RoleKind.Accumulate) ? Adding.OnRequest
                : spec.Options.Accumulate ? Adding.Always
                : Adding.Never,
        },
    };

    /// <summary>The kernel in the middle: its logits and their gradient are memory of ours.</summary>
    private static KernelSpec OfRows(KernelSpec spec)
    {
        var element = ElementPlan.Of(spec.Element).Computed;
        return spec with
        {
            Loss = spec.Loss.OfLogits,
            Element = element,
            Options = spec.Options with { Classes = 0, Parallel = false, Accumulate = false },
            Parameters = Others(spec, element)
                .Prepend(Memory(RoleKind.Logits, element))
                .Concat(Array.Exists(Gradients, spec.Has) ? [Memory(RoleKind.Gradient, element)] : [])
                .ToEquatableArray(),
        };
    }

    private static IEnumerable<ParameterSpec> Others(KernelSpec spec, ElementKind element)
    {
        var buffers = Buffers.Of(spec).Select(static buffer => buffer.Role).ToList();
        return spec.Parameters
            .Where(static parameter => !OfProduct.Contains(parameter.Role))
            .Select(parameter => parameter.ElementType == KeywordOf(spec.Element) && buffers.Contains(parameter.Role)
                ? parameter with { ElementType = KeywordOf(element) }
                : parameter);
    }

    private static ParameterSpec Memory(RoleKind role, ElementKind element)
        => new() { Role = role, Name = RoleNames.Of(role), ElementType = KeywordOf(element) };

    private static string KeywordOf(ElementKind element) => element switch
    {
        ElementKind.Single => "float",
        ElementKind.Double => "double",
        ElementKind.Half => "Half",
        _ => "BFloat16",
    };

    private static int WidthOf(VectorWidthKind width) => width switch
    {
        VectorWidthKind.Auto => -1,
        VectorWidthKind.Scalar => 0,
        _ => (int)width,
    };
}
