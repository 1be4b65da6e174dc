using LossGen.Generators.Model;
using static LossGen.Generators.Model.RealOption;

namespace LossGen.Tests.Planning;

/// <summary>Requests for the kernels beside cross-entropy.</summary>
internal static class FamilySpecs
{
    // All vector widths are emitted for the first.
    private static readonly VectorWidthKind[] Widths = [VectorWidthKind.Auto, VectorWidthKind.Scalar];

    private static readonly RoleKind[] Backward = [RoleKind.OutputGradient, RoleKind.Gradient];

    /// <summary>Every combination of their options that is valid.</summary>
    public static IEnumerable<KernelSpec> All() =>
    [
        .. Softmax(LossKind.Softmax, RoleKind.Probabilities),
        .. Softmax(LossKind.LogSoftmax, RoleKind.LogProbabilities),
        .. NllLoss(RoleKind.Probabilities),
        .. NllLoss(RoleKind.LogProbabilities),
        .. Distillation(),
        .. Layouts(),
    ];

    // Classes as axis 1, and rows over threads.
    private static IEnumerable<KernelSpec> Layouts()
    {
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var axis in new[] { -1, 1 })
        foreach (var parallel in new[] { false, true })
        {
            var options = new OptionsSpec { Classes = 10, ClassAxis = axis, Parallel = parallel };
            RoleKind[] inner = axis == 1 ? [RoleKind.InnerSize] : [];
            yield return Specs.Of(
                LossKind.Softmax, element, options,
                [RoleKind.Logits, .. inner, RoleKind.Probabilities, .. Backward]);
            yield return Specs.Of(
                LossKind.LogSoftmax, element, options, [RoleKind.Logits, .. inner, RoleKind.LogProbabilities]);
            yield return Specs.Of(
                LossKind.NllLoss, element, options,
                [RoleKind.LogProbabilities, RoleKind.Targets, .. inner, RoleKind.Losses, RoleKind.Gradient]);
            yield return Specs.Of(
                LossKind.Distillation, element, options,
                [RoleKind.Logits, RoleKind.TeacherLogits, .. inner, RoleKind.Losses, RoleKind.Gradient]);
        }
    }

    private static IEnumerable<KernelSpec> Softmax(LossKind loss, RoleKind output)
    {
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var width in Widths)
        foreach (var outputs in new RoleKind[][] { [output], Backward, [output, .. Backward] })
        foreach (var classes in new[] { 0, 10, 1000 })
        {
            var options = new OptionsSpec { Classes = classes, VectorWidth = width };
            yield return Specs.Of(loss, element, options, [RoleKind.Logits, .. ClassesRole(classes), .. outputs]);
        }
    }

    private static IEnumerable<KernelSpec> NllLoss(RoleKind input)
    {
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var reduction in Enum.GetValues<ReductionKind>())
        foreach (var weights in new RoleKind[][] { [], [RoleKind.ClassWeights] })
        foreach (var ignored in new long?[] { null, -100 })
        foreach (var classes in new[] { 0, 10 })
        {
            var options = new OptionsSpec { Classes = classes, Reduction = reduction, IgnoreIndex = ignored };
            yield return Specs.Of(
                LossKind.NllLoss,
                element,
                options,
                [input, RoleKind.Targets, .. weights, RoleKind.Losses, RoleKind.Gradient]);
        }
    }

    private static IEnumerable<KernelSpec> Distillation()
    {
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var width in Widths)
        foreach (var direction in Enum.GetValues<DistillationDirectionKind>())
        foreach (var temperature in new[] { 1.0, 2.5 })
        foreach (var hard in new RoleKind[][] { [], [RoleKind.Targets, RoleKind.HardWeight] })
        foreach (var outputs in new RoleKind[][] { [], [RoleKind.Gradient], [RoleKind.Losses, RoleKind.Gradient] })
        foreach (var classes in new[] { 0, 10 })
        {
            var options = new OptionsSpec
            {
                Classes = classes,
                VectorWidth = width,
                Direction = direction,
                [Temperature] = temperature,
            };
            yield return Specs.Of(
                LossKind.Distillation,
                element,
                options,
                [RoleKind.Logits, RoleKind.TeacherLogits, .. ClassesRole(classes), .. hard, .. outputs]);
        }
    }

    private static RoleKind[] ClassesRole(int constant) => constant > 0 ? [] : [RoleKind.Classes];
}
