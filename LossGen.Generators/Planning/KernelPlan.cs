using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>How a kernel will be done: everything that the emitter writes down, decided.</summary>
internal sealed record KernelPlan
{
    /// <summary>What was asked for.</summary>
    public required KernelSpec Spec { get; init; }

    /// <summary>The name of the nested type that holds the kernel.</summary>
    public required string TypeName { get; init; }

    /// <summary>What the element type decides.</summary>
    public required ElementPlan Element { get; init; }

    /// <summary>The bodies to emit, the one that people read first.</summary>
    public required EquatableArray<WidthPlan> Widths { get; init; }

    /// <summary>How the kernel goes through the classes of its rows.</summary>
    public required ClassLoop Loop { get; init; }

    /// <summary>Whether threads may share a row, a chunk of its classes each.</summary>
    public required bool SharesRow { get; init; }

    /// <summary>The numbers that are folded into the kernel.</summary>
    public required EquatableArray<Constant> Constants { get; init; }

    /// <summary>The numbers that are the same for all rows of a call.</summary>
    public required EquatableArray<Scalar> Scalars { get; init; }

    /// <summary>What the logits are multiplied by, or null.</summary>
    public required Quantity? LogitScale { get; init; }

    /// <summary>What the logits are bent by after that, or null; the scale is then one of its numbers.</summary>
    public required Softcap? Softcap { get; init; }

    /// <summary>What a row's soft target gives a class, or null where a target is a class.</summary>
    public required SoftTarget? SoftTarget { get; init; }

    /// <summary>The pass that sums the exponentials.</summary>
    public required ExpSumPass ExpSum { get; init; }

    /// <summary>The pass that writes the gradient, or null where none is asked for.</summary>
    public required GradientPass? Gradient { get; init; }

    /// <summary>The arithmetic of a row between its passes.</summary>
    public required RowPlan Row { get; init; }

    /// <summary>What a softmax kernel does in place of a loss; null in the others.</summary>
    public SoftmaxPlan? Softmax { get; init; }

    /// <summary>What a distillation kernel does; null in the others.</summary>
    public DistillationPlan? Distillation { get; init; }

    /// <summary>How the rows become the result.</summary>
    public required MeanPlan Mean { get; init; }

    /// <summary>The plan block: what a reviewer should know before reading on.</summary>
    public required EquatableArray<PlanLine> Explanation { get; init; }

    /// <summary>Whether tiles of rows are computed together, one row a lane.</summary>
    public bool Tiled => Loop != ClassLoop.Vectors;

    /// <summary>Whether these tiles are read out of planes, where a class of neighbouring rows lies together.</summary>
    public bool TilesPlanes => Tiled && LayoutOption.IsInPlanes(Spec);

    /// <summary>Whether exponentials are kept in a row of borrowed memory.</summary>
    public bool UsesScratch => ExpSum.Keeps == Keeping.Scratch;

    /// <summary>Whether the first pass puts widened logits there, so that later ones need not widen them again.</summary>
    public bool WidensOnce => UsesScratch && Element.Widens;

    /// <summary>Whether passes over rows ask for memory before they use it.</summary>
    public bool FetchesAhead => !Tiled && Widths[0].FetchesAhead && SumsExponentials && Distillation is null;

    /// <summary>Whether an output with an element a class is among that memory.</summary>
    public bool FetchesOutputs => FetchesAhead
        && (Spec.Has(RoleKind.Gradient) || Spec.Has(RoleKind.Probabilities) || Spec.Has(RoleKind.LogProbabilities));

    /// <summary>Whether the row losses are added up to a result.</summary>
    public bool Reduces => Spec.Result != ResultKind.Void;

    /// <summary>Whether anybody asks for the loss of a row.</summary>
    public bool NeedsLoss => Row.Loss.Count > 0;

    /// <summary>Whether anybody asks for the log-sum-exp of a row.</summary>
    public bool NeedsLogSumExp => Spec.Has(RoleKind.LogSumExp);

    /// <summary>Whether anybody asks for the class with the largest logit.</summary>
    public bool FindsTop => RowOutputs.FindsTop(Spec);

    /// <summary>Whether the softmax of a row, or its logarithm, is an output beside the loss.</summary>
    public bool GivesProbabilities => ProbabilityOutputs.IsAsked(Spec);

    /// <summary>Whether the exponentials of a row are summed at all.</summary>
    public bool SumsExponentials => NeedsLoss || NeedsLogSumExp || GivesProbabilities || Gradient is not null
        || Spec.Has(RoleKind.ZLossResult)
        || Softmax is not null || Distillation is not null;

    /// <summary>Whether the rows are looked at at all.</summary>
    public bool ReadsRows => Spec.Loss != LossKind.CrossEntropy || SumsExponentials || FindsTop;

    /// <summary>Whether a range of rows adds up to something.</summary>
    public bool HasTotals => Reduces || Spec.Has(RoleKind.Correct) || Spec.Has(RoleKind.ZLossResult);

    /// <summary>Whether a kernel makes passes over its rows, and so has a body for every width.</summary>
    public bool HasPasses => Spec.Loss != LossKind.NllLoss;

    /// <summary>Whether the class weights are read while rows are computed.</summary>
    public bool Weighted => Spec.Has(RoleKind.ClassWeights) && SoftTarget is null;
}
