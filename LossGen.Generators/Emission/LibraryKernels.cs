using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>The kernels whose passes and tiles the library has.</summary>
internal static class LibraryKernels
{
    private static readonly MethodSpec NoMethod = new()
    {
        Namespace = "",
        Types = Array.Empty<TypeSpec>().ToEquatableArray(),
        Modifiers = "",
        Name = "",
        ReturnType = "",
        Parameters = Array.Empty<string>().ToEquatableArray(),
        HintName = "",
        Key = "",
    };

    /// <summary>The element types that have passes in the library.</summary>
    public static IReadOnlyList<ElementKind> Elements { get; } = [ElementKind.Single, ElementKind.Double];

    /// <summary>A kernel whose passes those are, with rows that may lie further apart.</summary>
    public static KernelPlan OfPasses(ElementKind element, VectorWidthKind width, bool smooths, bool withGradient)
        => Plan(element, width, smooths, withGradient, [Parameter(RoleKind.RowStride, "int")]);

    /// <summary>A kernel whose tile it is.</summary>
    public static KernelPlan OfTile(ElementKind element, VectorWidthKind width, bool withGradient)
        => Plan(element, width, smooths: false, withGradient, []).OfFewClasses!;

    private static KernelPlan Plan(
        ElementKind element,
        VectorWidthKind width,
        bool smooths,
        bool withGradient,
        IEnumerable<ParameterSpec> layout)
    {
        var storage = ElementPlan.Of(element).Storage;
        List<ParameterSpec> parameters =
        [
            Parameter(RoleKind.Logits, storage), Parameter(RoleKind.Targets, "int"),
            Parameter(RoleKind.Classes, "int"), .. layout,
        ];
        if (withGradient)
        {
            parameters.Add(Parameter(RoleKind.Gradient, storage));
        }

        return KernelPlanner.Plan(new()
        {
            Loss = LossKind.CrossEntropy,
            Element = element,
            Result = ResultKind.Double,
            Method = NoMethod,
            Parameters = parameters.ToEquatableArray(),
            Options = new() { VectorWidth = width, [RealOption.LabelSmoothing] = smooths ? 0.1 : 0 },
        });
    }

    private static ParameterSpec Parameter(RoleKind role, string type)
        => new() { Role = role, Name = RoleNames.Of(role), ElementType = type };
}
