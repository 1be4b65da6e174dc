using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// A plan in the making. Each option is a small class that adds its own constants, scalars and terms here; the order
/// in which the planner calls them is the order of the text.
/// </summary>
internal sealed class PlanBuilder(KernelSpec spec)
{
    public KernelSpec Spec { get; } = spec;

    public OptionsSpec Options => Spec.Options;

    public ElementPlan Element { get; } = spec.Loss == LossKind.Distillation
        ? ElementPlan.InDouble(spec.Element)
        : ElementPlan.Of(spec.Element);

    public List<Constant> Constants { get; } = [];

    public List<Scalar> Scalars { get; } = [];

    public string? IgnoreIndex { get; set; }

    public string? Share { get; set; }

    public string? SkipsWeightless { get; set; }

    public List<LossTerm> Loss { get; } = [];

    /// <summary>What the whole loss of a row is multiplied by, or null.</summary>
    public string? LossFactor { get; set; }

    /// <summary>What the whole gradient of a row is multiplied by.</summary>
    public List<string> GradientFactors { get; } = [];

    public List<string> Scale { get; } = [];

    public List<string> Target { get; } = [];

    public List<string> Folded { get; } = [];

    public ClassTerm Gap { get; set; }

    public ClassTerm Offset { get; set; }

    public bool SumsTermsApart { get; set; }

    public SoftmaxPlan? Softmax { get; set; }

    public DistillationPlan? Distillation { get; set; }

    public bool Has(RoleKind role) => Spec.Has(role);

    /// <summary>Whether anybody asks for the loss of a row.</summary>
    public bool NeedsLoss => Spec.Result != ResultKind.Void || Has(RoleKind.Losses);

    /// <summary>Whether the gradient is asked for.</summary>
    public bool HasGradient => Has(RoleKind.Gradient);

    /// <summary>Whether the exponentials of a row are summed at all.</summary>
    public bool SumsExponentials => NeedsLoss || HasGradient || Has(RoleKind.LogSumExp);

    /// <summary>Whether something is asked of every row that a tile has no room for.</summary>
    public bool NeedsLoop => Has(RoleKind.LogSumExp) || Has(RoleKind.Predictions) || Has(RoleKind.Correct)
        || Has(RoleKind.RowStride) || Has(RoleKind.SequenceLength);

    /// <summary>Whether there is more to a row than its target, loss and gradient.</summary>
    public bool HasRowRoles => NeedsLoop || Has(RoleKind.SampleWeights) || Has(RoleKind.OutputGradient)
        || Has(RoleKind.CancellationToken);

    /// <summary>Whether the result, or the gradient, is divided by what the rows weigh.</summary>
    public bool Averages => Options.Reduction == ReductionKind.Mean
        && Spec.Loss is not (LossKind.Softmax or LossKind.LogSoftmax)
        && (Spec.Result != ResultKind.Void || HasGradient);
}
