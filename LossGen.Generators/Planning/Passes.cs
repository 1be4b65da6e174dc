using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>What a per-class weight does to a term.</summary>
internal enum ClassTerm
{
    /// <summary>The term is not there.</summary>
    None,

    /// <summary>The term is the same for every class.</summary>
    Uniform,

    /// <summary>The term is scaled by the class's weight.</summary>
    Weighted,

    /// <summary>The term is scaled by the share that the row's soft target gives the class.</summary>
    Target,
}

/// <summary>The soft cap of the logits, cap · tanh(scale · x / cap).</summary>
internal sealed record Softcap
{
    /// <summary>The cap.</summary>
    public required Quantity Cap { get; init; }

    /// <summary>The scale, or 1.</summary>
    public required Term Scale { get; init; }
}

/// <summary>What a row's soft target gives a class: its probability, smoothed and weighted as asked.</summary>
internal sealed record SoftTarget
{
    /// <summary>Whether a mass is spread over the classes, so that the share is t · hardMass + classMass.</summary>
    public required bool Smooths { get; init; }

    /// <summary>Whether the probability is scaled by the class's weight.</summary>
    public required bool Weighs { get; init; }

    /// <summary>Whether the spread mass is scaled by it too.</summary>
    public required bool WeighsSmoothing { get; init; }
}

/// <summary>Whether a gradient is added to what is there.</summary>
internal enum Adding
{
    /// <summary>It replaces what is there.</summary>
    Never,

    /// <summary>It is added.</summary>
    Always,

    /// <summary>The caller says.</summary>
    OnRequest,
}

/// <summary>Where the exponentials of a row stay from their sum to the gradient.</summary>
internal enum Keeping
{
    /// <summary>Nowhere: what needs them computes them again.</summary>
    Nowhere,

    /// <summary>In the output that they become.</summary>
    Output,

    /// <summary>
    /// In a row of borrowed memory, where the output is narrower than they are or holds what is added to.
    /// </summary>
    Scratch,
}

/// <summary>The pass that sums the exponentials of a row.</summary>
internal sealed record ExpSumPass
{
    /// <summary>Where the exponentials are kept.</summary>
    public required Keeping Keeps { get; init; }

    /// <summary>Whether the exponentials are parked in an output, to be scaled there later.</summary>
    public bool Stores => Keeps == Keeping.Output;

    /// <summary>Whether Σ (m − x), plain or with class weights, is summed along, as label smoothing asks.</summary>
    public required ClassTerm Gap { get; init; }

    /// <summary>Whether Σ e · (m − x) is summed along, as the entropy asks.</summary>
    public required bool SumsSpread { get; init; }
}

/// <summary>The pass that turns exponentials into the gradient of a row.</summary>
internal sealed record GradientPass
{
    /// <summary>Whether the exponentials are computed again, because they could not be parked.</summary>
    public required bool Recomputes { get; init; }

    /// <summary>Whether the gradient is added to what is there.</summary>
    public required Adding Adds { get; init; }

    /// <summary>
    /// Whether a round takes four vectors at every width, which changes no bit: what is added to takes registers too,
    /// and where a row has more to it than loss and gradient, classes have weights of their own, or logits are capped,
    /// eight would make the body too long to be read.
    /// </summary>
    public required bool TakesFewVectors { get; init; }

    /// <summary>
    /// Whether the pass stands in a file of its own: where so much is asked of a row that a body with it would be too
    /// long to be read at a stretch.
    /// </summary>
    public required bool StandsApart { get; init; }

    /// <summary>Whether the factor of an exponential grows with how far its logit is below the maximum.</summary>
    public required bool Tilts { get; init; }

    /// <summary>What is subtracted from every class's share, as label smoothing asks.</summary>
    public required ClassTerm Offset { get; init; }

    /// <summary>What that is multiplied by.</summary>
    public required Term OffsetShare { get; init; }
}
