using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <summary>How a pointwise kernel computes what was asked for.</summary>
internal sealed record PointwisePlan
{
    /// <summary>What was asked for.</summary>
    public required PointwiseSpec Spec { get; init; }

    /// <summary>Memory and arithmetic.</summary>
    public required ElementPlan Element { get; init; }

    /// <summary>The bodies, the one that people read first.</summary>
    public required EquatableArray<WidthPlan> Widths { get; init; }

    /// <summary>All values of the loss and of its derivatives.</summary>
    public required EquatableArray<Node> Nodes { get; init; }

    /// <summary>The names that the scalar method gives to values.</summary>
    public required EquatableArray<Label> Labels { get; init; }

    /// <summary>The place of the loss, or null where no loss is asked for.</summary>
    public required int? Loss { get; init; }

    /// <summary>The gradients in the order of their parameters.</summary>
    public required EquatableArray<GradientPlan> Gradients { get; init; }

    /// <summary>The places of all results.</summary>
    public IEnumerable<int> Results =>
        [.. Loss is { } loss ? [loss] : Array.Empty<int>(), .. Gradients.Select(static g => g.Node)];

    /// <summary>Whether the losses are added up.</summary>
    public bool Reduces => Spec.Result != ResultKind.Void;

    /// <summary>What becomes of the losses.</summary>
    public ReductionKind Reduction => Spec.Options.Reduction;

    /// <summary>Whether the result, or the gradient, is divided by the number of elements.</summary>
    public bool IsMean => Reduction == ReductionKind.Mean;

    /// <summary>Whether a mean over no element is 0, and not NaN.</summary>
    public bool EmptyMeanIsZero => Spec.Options.EmptyMean == EmptyMeanKind.Zero;

    /// <summary>Whether threads share the blocks of elements.</summary>
    public bool Parallel => Spec.Options.Parallel;

    /// <summary>Whether gradients are added to what is there.</summary>
    public bool Accumulates => Spec.Options.Accumulate;

    /// <summary>The name of the nested type that holds the kernel.</summary>
    public string TypeName => $"{Spec.Method.Key}_Kernel";
}

/// <summary>A derivative that is written.</summary>
/// <param name="Parameter">The parameter that receives it.</param>
/// <param name="Node">The place of the derivative.</param>
internal sealed record GradientPlan(PointwiseParameter Parameter, int Node);
