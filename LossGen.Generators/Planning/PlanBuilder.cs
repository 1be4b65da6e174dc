using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>
/// A plan in the making. Each option is a small class that adds its own constants, scalars and terms here; the order
/// in which the planner calls them is the order of the text.
/// </summary>
internal sealed class PlanBuilder(KernelSpec spec)
{
    public KernelSpec Spec { get; } = spec;

    public OptionsSpec Options => Spec.Options;

    public ElementPlan Element { get; } = spec.ComputesInDouble
        ? ElementPlan.InDouble(spec.Element)
        : ElementPlan.Of(spec.Element);

    public List<Constant> Constants { get; } = [];

    public List<Scalar> Scalars { get; } = [];

    public List<Folded> Folded { get; } = [];

    /// <summary>The buffers that a row is looked up in.</summary>
    public List<RowReference> References { get; } = [];

    /// <summary>Whether the kernel makes passes over its rows.</summary>
    public bool HasPasses { get; set; } = true;

    public Quantity? IgnoreIndex { get; set; }

    /// <summary>What p − [j = y] of a row is multiplied by, or null where every row's is the same.</summary>
    public Term? Share { get; set; }

    public Condition? SkipsWeightless { get; set; }

    public List<RowValue> Loss { get; } = [];

    /// <summary>What the whole loss of a row is multiplied by, or null.</summary>
    public Quantity? LossFactor { get; set; }

    /// <summary>What the whole gradient of a row is multiplied by.</summary>
    public List<Quantity> GradientFactors { get; } = [];

    /// <summary>The terms of what e is multiplied by in the gradient, once they are divided by s.</summary>
    public List<Term> Scale { get; } = [];

    /// <summary>The terms of the target's own entry, once they are divided by s.</summary>
    public List<Term> Target { get; } = [];

    /// <summary>What adds to the target's entry as it is.</summary>
    public List<Term> TargetApart { get; } = [];

    /// <summary>What e · (m − x) is multiplied by in the gradient, once it is divided by s, or null.</summary>
    public Term? Tilt { get; set; }

    public ClassTerm Gap { get; set; }

    /// <summary>Whether Σ e · (m − x) is summed.</summary>
    public bool SumsSpread { get; set; }

    /// <summary>What a row's soft target gives a class, or null where a target is a class.</summary>
    public SoftTarget? SoftTarget { get; set; }

    public ClassTerm Offset { get; set; }

    public Term OffsetShare { get; set; } = Batch.SoftShare;

    public bool SumsTermsApart { get; set; }

    /// <summary>What the logits are multiplied by, or null.</summary>
    public Quantity? LogitScale { get; set; }

    /// <summary>What the logits are bent by after that, or null.</summary>
    public Softcap? Softcap { get; set; }

    /// <summary>What every derivative with respect to a logit is multiplied by, whatever its row.</summary>
    public List<Quantity> ShareFactors { get; } = [];

    /// <summary>What adds to the row's own share of the gradient at p − [j = y].</summary>
    public List<Term> ShareTerms { get; } = [];

    /// <summary>What the target of a row costs before its weight.</summary>
    public Term TargetLoss { get; set; } = Row.NegativeLogLikelihood;

    /// <summary>What p − [j = y] is multiplied by in its derivative, or null where that is the derivative.</summary>
    public Term? ShareFactor { get; set; }

    /// <summary>Numbers of all rows, those that are left out later among them.</summary>
    public List<RowValue> EarlyValues { get; } = [];

    /// <summary>Numbers of a row that its terms use.</summary>
    public List<RowValue> Values { get; } = [];

    public bool UsesNll { get; set; }

    public bool UsesLogSum { get; set; }

    public bool UsesLogSumExp { get; set; }

    /// <summary>Whether the logarithm of the sum needs its digits near 0, whatever the target is.</summary>
    public bool UsesLogTotal { get; set; }

    /// <summary>
    /// Whether the gradient's memory has no room for exponentials: what is added to stays there, and logits that are
    /// read again may lie there.
    /// </summary>
    public bool CannotPark { get; set; }

    /// <summary>Whether exponentials are kept in the gradient until it is written.</summary>
    public bool Parks => HasGradient && Element.ParksExponentials && !CannotPark && (Softcap is null || CapsOnce);

    /// <summary>
    /// Whether a pass of its own caps the logits of a row and keeps them, with the slopes, in borrowed memory. Passes
    /// that ranks make over a slice of a row cap what they read, and so do those that an ignored row needs for its
    /// probabilities. With soft targets the passes would be too long to be read.
    /// </summary>
    public bool CapsOnce => Softcap is not null && HasGradient && Spec.IsFused && !IsSharded
        && !ProbabilityOutputs.IsAsked(Spec) && !SoftTargetLoss.IsAsked(this)
        && Options.VectorWidth != VectorWidthKind.Scalar;

    /// <summary>
    /// Whether borrowed memory could keep them: not where logits are capped, which has memory of its own, nor where
    /// probabilities are computed from them too, nor where gaps are, nor where ranks compute several rows at once, nor
    /// where it would hold widened logits of a row that may be summed twice. With soft targets the passes would be too
    /// long to be read.
    /// </summary>
    public bool CanUseScratch => HasGradient && Spec.IsFused && Softcap is null && !SumsSpread && !IsSharded
        && !Has(RoleKind.Probabilities) && !(Element.Widens && Has(RoleKind.LogProbabilities))
        && !SoftTargetLoss.IsAsked(this);

    /// <summary>Whether the classes are one rank's slice.</summary>
    public bool IsSharded => Has(RoleKind.Shard);

    /// <summary>Whether threads may share a row, a chunk of its classes each.</summary>
    public bool SharesRow { get; set; }

    /// <summary>Whether an option asks for what tiles have only where their classes are in columns.</summary>
    public bool NeedsColumns { get; set; }

    /// <summary>Whether a tile of rows cannot hold what an option asks for.</summary>
    public bool NeedsLoop { get; set; }

    /// <summary>
    /// Conditions without which a row of weight zero still has a loss; null stands for one that is never true.
    /// </summary>
    public List<Condition?> WeightlessWhen { get; } = [];

    public SoftmaxPlan? Softmax { get; set; }

    public DistillationPlan? Distillation { get; set; }

    public bool Has(RoleKind role) => Spec.Has(role);

    /// <summary>Adds a number that is the same for all rows.</summary>
    public void Compute(Quantity quantity, Term value, ValueKind kind = ValueKind.Row)
        => Scalars.Add(new(kind, quantity, value));

    /// <summary>Adds a number that the caller gives.</summary>
    public Quantity Take(ValueKind kind, RoleKind role)
    {
        var quantity = new Quantity(RoleNames.Of(role));
        Scalars.Add(new(kind, quantity, quantity));
        return quantity;
    }

    /// <summary>Adds a number that the attribute gives.</summary>
    /// <param name="constant">The number.</param>
    /// <param name="words">What the plan block calls it.</param>
    public Quantity Fold(Constant constant, string words)
    {
        Constants.Add(constant);
        Folded.Add(new(words, constant));
        return constant.Quantity;
    }

    /// <summary>Looks a row up in those of some buffers that there are.</summary>
    public void Refer(params (RoleKind Role, string Name)[] buffers)
        => References.AddRange(
            buffers.Where(buffer => Has(buffer.Role)).Select(static b => new RowReference(b.Role, b.Name)));

    /// <summary>Whether anybody asks for the loss of a row.</summary>
    public bool NeedsLoss => Spec.Result != ResultKind.Void || Has(RoleKind.Losses);

    /// <summary>
    /// Says that the option's term does not depend on the weight of a row's target: while it is on, no row is left
    /// out because its target weighs nothing.
    /// </summary>
    public void Keeps(RealOption option)
        => WeightlessWhen.Add(Has(option.Role) ? Formula.IsZero(option.Quantity(this)) : null);

    /// <summary>Whether the gradient is asked for.</summary>
    public bool HasGradient => Has(RoleKind.Gradient);

    /// <summary>Whether the exponentials of a row are summed at all.</summary>
    public bool SumsExponentials => NeedsLoss || HasGradient || Has(RoleKind.LogSumExp) || Has(RoleKind.ZLossResult)
        || Has(RoleKind.Entropies) || ProbabilityOutputs.IsAsked(Spec);

    /// <summary>Whether there is more to a row than its target, loss and gradient.</summary>
    public bool HasRowRoles => Has(RoleKind.LogSumExp) || Has(RoleKind.Entropies) || RowOutputs.FindsTop(Spec)
        || Has(RoleKind.RowStride) || Has(RoleKind.SequenceLength)
        || Has(RoleKind.SampleWeights) || Has(RoleKind.OutputGradient) || Has(RoleKind.CancellationToken);

    /// <summary>Whether the result, or the gradient, is divided by what the rows weigh.</summary>
    public bool Averages => Options.Reduction == ReductionKind.Mean
        && Spec.HasLoss
        && (Spec.Result != ResultKind.Void || HasGradient || Has(RoleKind.ZLossResult));
}
