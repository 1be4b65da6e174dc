using LossGen.Generators.Model;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>How a kernel will be done: everything that the emitter writes down, decided.</summary>
internal sealed record KernelPlan
{
    /// <summary>The declaration to be implemented.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The name of the nested type that holds the kernel.</summary>
    public required string TypeName { get; init; }

    /// <summary>What the names of the kernel's files begin with.</summary>
    public required string HintName { get; init; }

    /// <summary>Whether the call chooses between this kernel and another one.</summary>
    public required bool IsVariant { get; init; }

    /// <summary>The type of the reduced loss, or void.</summary>
    public required ResultKind Result { get; init; }

    /// <summary>Whether the method returns a type of another library that has the bits of the result.</summary>
    public required bool ReturnsForeign { get; init; }

    /// <summary>The parameters in the order of the declaration.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>The spans among them, in the order in which they are handed on.</summary>
    public required EquatableArray<BufferPlan> Buffers { get; init; }

    /// <summary>The buffers that a row is looked up in.</summary>
    public required EquatableArray<RowReference> References { get; init; }

    /// <summary>The role of the buffer whose length tells the number of elements.</summary>
    public required RoleKind Input { get; init; }

    /// <summary>What targets and predictions count classes from; within a kernel, classes are counted from 0.</summary>
    public required int TargetBase { get; init; }

    /// <summary>How rows lie in memory, and who computes them.</summary>
    public required LayoutPlan Layout { get; init; }

    /// <summary>What the element type decides.</summary>
    public required ElementPlan Element { get; init; }

    /// <summary>The bodies to emit, the one that people read first.</summary>
    public required EquatableArray<WidthPlan> Widths { get; init; }

    /// <summary>How the kernel goes through the classes of its rows.</summary>
    public required ClassLoop Loop { get; init; }

    /// <summary>
    /// The same kernel for calls with few classes, which take a row a lane; null where no call chooses.
    /// </summary>
    public KernelPlan? OfFewClasses { get; init; }

    /// <summary>
    /// The same kernel in scalar code, for processors that .NET has no vectors for; null where the declaration names a
    /// width, or where one loop over rows serves all widths.
    /// </summary>
    public KernelPlan? WithoutVectors { get; init; }

    /// <summary>Where the text of the passes is.</summary>
    public PassText Passes { get; init; }

    /// <summary>The numbers that are folded into the kernel.</summary>
    public required EquatableArray<Constant> Constants { get; init; }

    /// <summary>The numbers that are the same for all rows of a call.</summary>
    public required EquatableArray<Scalar> Scalars { get; init; }

    /// <summary>What the logits are multiplied by, or null.</summary>
    public required Quantity? LogitScale { get; init; }

    /// <summary>What the logits are bent by after that, or null; the scale is then one of its numbers.</summary>
    public required Softcap? Softcap { get; init; }

    /// <summary>
    /// Whether a pass of its own caps the logits of a row and keeps them, with the slopes, in borrowed memory.
    /// </summary>
    public required bool CapsOnce { get; init; }

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

    /// <summary>The product that the logits are of, in a linear kernel; null in the others.</summary>
    public LinearPlan? Linear { get; init; }

    /// <summary>How the rows become the result.</summary>
    public required MeanPlan Mean { get; init; }

    /// <summary>What the attribute decided, for the plan block.</summary>
    public required EquatableArray<Folded> Folded { get; init; }

    /// <summary>Whether tiles of rows are computed together, one row a lane.</summary>
    public bool Tiled => Loop != ClassLoop.Vectors;

    /// <summary>Whether the softmax of a row, or its logarithm, is an output beside the loss.</summary>
    public required bool GivesProbabilities { get; init; }

    /// <summary>Whether a kernel makes passes over its rows, and so has a body for every width.</summary>
    public required bool HasPasses { get; init; }

    /// <summary>Whether the rows are looked at at all.</summary>
    public required bool ReadsRows { get; init; }

    /// <summary>Whether the exponentials of a row are summed at all.</summary>
    public required bool SumsExponentials { get; init; }

    /// <summary>Whether these tiles are read out of planes, where a class of neighbouring rows lies together.</summary>
    public bool TilesPlanes => Tiled && Layout.InPlanes;

    /// <summary>Whether the one element that is read of a row is picked out of its plane.</summary>
    public bool PicksFromPlanes => Layout.InPlanes && !HasPasses;

    /// <summary>Whether rows are copied out of planes before they are computed.</summary>
    public bool CopiesPlanes => Layout.InPlanes && !TilesPlanes && !PicksFromPlanes;

    /// <summary>Whether exponentials are kept in a row of borrowed memory.</summary>
    public bool UsesScratch => ExpSum.Keeps == Keeping.Scratch;

    /// <summary>
    /// Whether the first pass puts widened logits there, so that later ones need not widen them again.
    /// </summary>
    public bool WidensOnce => UsesScratch && Element.Widens;

    /// <summary>Whether passes over rows ask for memory before they use it.</summary>
    public bool FetchesAhead => !Tiled && Widths[0].FetchesAhead && SumsExponentials && Distillation is null;

    /// <summary>Whether an output with an element a class is among that memory.</summary>
    public bool FetchesOutputs
        => FetchesAhead && Buffers.Any(static buffer => buffer is { IsOutput: true, IsPerElement: true });

    /// <summary>Whether the gradient is added to what is there, always or where the call asks for it.</summary>
    public bool KeepsGradient => Gradient is { Adds: not Adding.Never };

    /// <summary>Whether the row losses are added up to a result.</summary>
    public bool Reduces => Result != ResultKind.Void;

    /// <summary>Whether anybody asks for the loss of a row.</summary>
    public bool NeedsLoss => Distillation?.NeedsLoss ?? Row.Loss.Count > 0;

    /// <summary>Whether anybody asks for the log-sum-exp of a row.</summary>
    public bool NeedsLogSumExp => Has(RoleKind.LogSumExp);

    /// <summary>Whether anybody asks for the entropy of a row.</summary>
    public bool NeedsEntropies => Has(RoleKind.Entropies);

    /// <summary>
    /// Whether the exponentials of ignored rows are summed too, because outputs are made of the sum. Ranks gather the
    /// same of every row.
    /// </summary>
    public bool SumsEveryRow => NeedsLogSumExp || NeedsEntropies || (Layout.IsSharded && GivesProbabilities);

    /// <summary>Whether anybody asks for the class with the largest logit.</summary>
    public bool FindsTop => Has(RoleKind.Predictions) || Has(RoleKind.Correct);

    /// <summary>Whether a range of rows adds up to something.</summary>
    public bool HasTotals => Reduces || Has(RoleKind.Correct) || Has(RoleKind.ZLossResult);

    /// <summary>Whether the class weights are read while rows are computed.</summary>
    public bool Weighted => Has(RoleKind.ClassWeights) && SoftTarget is null;

    /// <summary>Whether every row has an upstream gradient of its own.</summary>
    public bool HasUpstreamRows
        => Buffers.Any(static buffer => buffer is { Role: RoleKind.OutputGradient, IsPerRow: true });

    /// <summary>The parameters of the declaration, which in a linear kernel are not those of its rows.</summary>
    public EquatableArray<ParameterSpec> Declared => Linear?.Parameters ?? Parameters;

    /// <summary>The spans of the declaration.</summary>
    public EquatableArray<BufferPlan> Spans => Linear?.Buffers ?? Buffers;

    /// <summary>The element type of the declaration.</summary>
    public ElementPlan DeclaredElement => Linear?.Element ?? Element;

    /// <summary>The parameter of a role, or null where the declaration has none.</summary>
    public ParameterSpec? Find(RoleKind role) => Parameters.FirstOrDefault(parameter => parameter.Role == role);

    /// <summary>Whether a parameter plays the role.</summary>
    public bool Has(RoleKind role) => Find(role) is not null;
}
