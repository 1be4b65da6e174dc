using LossGen.Generators.Model;

namespace LossGen.Tests.Planning;

/// <summary>
/// The requests that theories about the planner make, a method each, over more arguments than the theories give.
/// </summary>
internal static class TheorySpecs
{
    private static readonly RoleKind[] Forward = [RoleKind.Logits, RoleKind.Targets];

    private static readonly RoleKind[] BesideTile =
    [
        RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.TotalWeight, RoleKind.CancellationToken,
        RoleKind.Accumulate, RoleKind.LogSumExp, RoleKind.Predictions, RoleKind.Correct, RoleKind.RowStride,
        RoleKind.SequenceLength,
    ];

    private static readonly RoleKind[] BesideThreads =
    [
        RoleKind.Targets, RoleKind.TargetProbabilities, RoleKind.LabelSmoothing, RoleKind.Probabilities,
        RoleKind.LogSumExp, RoleKind.LogitSoftcap, RoleKind.Accumulate,
    ];

    /// <summary>The requests of all theories.</summary>
    public static IEnumerable<KernelSpec> All() => [.. OfLosses(), .. OfLoops(), .. OfRoles(), .. OfThreads()];

    /// <summary>A gradient with a role beside it, which decides where exponentials are kept.</summary>
    public static KernelSpec Kept(ElementKind element, RoleKind beside)
        => Specs.Of(element, new(), [.. Forward, .. new[] { RoleKind.Gradient, beside }.Distinct()]);

    /// <summary>A reduction of losses, of classes with weights or without.</summary>
    public static KernelSpec Reduced(ReductionKind reduction, bool weighted) => Specs.Of(
        ElementKind.Single,
        new() { Reduction = reduction },
        [.. Forward, RoleKind.Losses, .. weighted ? [RoleKind.ClassWeights] : Array.Empty<RoleKind>()]);

    /// <summary>A smoothed loss of weighted classes.</summary>
    public static KernelSpec Smoothed(SmoothingWeightsKind kind) => Specs.Of(
        ElementKind.Single,
        new() { [RealOption.LabelSmoothing] = 0.1, SmoothingWeights = kind },
        [.. Forward, RoleKind.ClassWeights, RoleKind.Gradient]);

    /// <summary>A loss alone.</summary>
    public static KernelSpec Loss(
        ElementKind element, int classes = 0, double zLoss = 0, VectorWidthKind width = VectorWidthKind.Auto)
        => Specs.Of(element, new() { Classes = classes, [RealOption.ZLoss] = zLoss, VectorWidth = width }, Forward);

    /// <summary>Ten classes with a role for which a tile may have no room.</summary>
    public static KernelSpec Tiled(RoleKind role)
    {
        var options = new OptionsSpec { Classes = 10, TargetShift = role == RoleKind.SequenceLength ? 1 : 0 };
        return Specs.Of(ElementKind.Single, options, [.. Forward, RoleKind.Gradient, role]);
    }

    /// <summary>A gradient of rows that threads may share.</summary>
    public static KernelSpec OverThreads(ElementKind element, OptionsSpec options, RoleKind role)
    {
        var targets = role == RoleKind.TargetProbabilities ? role : RoleKind.Targets;
        return Specs.Of(
            element,
            options with { Parallel = true },
            [.. new[] { RoleKind.Logits, targets, RoleKind.Gradient, role }.Distinct()]);
    }

    private static IEnumerable<KernelSpec> OfLosses() =>
    [
        .. from reduction in Enum.GetValues<ReductionKind>()
           from weighted in new[] { false, true }
           select Reduced(reduction, weighted),
        .. Enum.GetValues<SmoothingWeightsKind>().Select(Smoothed),
    ];

    // Every number of classes of which each has lines of its own, and two more.
    private static IEnumerable<KernelSpec> OfLoops()
        => from element in Enum.GetValues<ElementKind>()
           from width in Enum.GetValues<VectorWidthKind>()
           from zLoss in new[] { 0, 1e-4 }
           from classes in Enumerable.Range(0, 67)
           select Loss(element, classes, zLoss, width);

    private static IEnumerable<KernelSpec> OfRoles() =>
    [
        .. from element in Enum.GetValues<ElementKind>()
           from beside in new[]
           {
               RoleKind.Gradient, RoleKind.Accumulate, RoleKind.Probabilities, RoleKind.LogProbabilities,
               RoleKind.LogitSoftcap,
           }
           select Kept(element, beside),
        .. BesideTile.Select(Tiled),
    ];

    // Soft targets alone do not tell rows from classes: the parser refuses them without a number of classes.
    private static IEnumerable<KernelSpec> OfThreads()
        => from element in Enum.GetValues<ElementKind>()
           from reduction in Enum.GetValues<ReductionKind>()
           from classes in new[] { 0, 10, 87_381, 87_382 }
           from smoothing in new[] { 0, 0.1 }
           from role in BesideThreads
           where classes > 0 || role != RoleKind.TargetProbabilities
           select OverThreads(
               element, new() { Classes = classes, [RealOption.LabelSmoothing] = smoothing, Reduction = reduction },
               role);
}
