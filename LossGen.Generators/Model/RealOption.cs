namespace LossGen.Generators.Model;

/// <summary>
/// An option that is a real number: set on the attribute, or a parameter of the role of the same name. Parser, checks,
/// diagnostics and plans know of these options only what their rows say.
/// </summary>
/// <param name="Role">The role of the parameter; its name is the option's.</param>
/// <param name="Losses">The losses that have the option.</param>
/// <param name="Range">What it may be.</param>
/// <param name="Off">The attribute's default, which means that nobody asks for the option.</param>
/// <param name="Words">The option in the plan block.</param>
/// <param name="Meaning">The number, for the comment beside it.</param>
internal sealed record RealOption(
    RoleKind Role, LossKind[] Losses, RealRange Range, double Off, string Words, string Meaning)
{
    public static readonly RealOption LabelSmoothing = new(
        RoleKind.LabelSmoothing, LossFacts.Fused, RealRange.Fraction, 0,
        "label smoothing", "mass spread over the classes");

    public static readonly RealOption LogitScale = new(
        RoleKind.LogitScale, LossFacts.Fused, RealRange.Positive, 1,
        "logit scale", "multiplies the logits");

    public static readonly RealOption LogitSoftcap = new(
        RoleKind.LogitSoftcap, LossFacts.Fused, RealRange.NotNegative, 0,
        "logit softcap", "no capped logit exceeds it");

    public static readonly RealOption ZLoss = new(
        RoleKind.ZLoss, LossFacts.Fused, RealRange.Finite, 0,
        "z-loss", "factor of the squared log-sum-exp");

    public static readonly RealOption PolyEpsilon = new(
        RoleKind.PolyEpsilon, LossFacts.Fused, RealRange.Finite, 0,
        "poly epsilon", "factor of 1 - p of the target");

    public static readonly RealOption FocalGamma = new(
        RoleKind.FocalGamma, LossFacts.Fused, RealRange.NotNegative, 0,
        "focal gamma", "power of 1 - p of the target");

    public static readonly RealOption Temperature = new(
        RoleKind.Temperature, LossFacts.Divergences, RealRange.Positive, 1,
        "temperature", "what logits are divided by");

    public static readonly RealOption HardWeight = new(
        RoleKind.HardWeight, LossFacts.Divergences, RealRange.OpenFraction, 0,
        "hard weight", "share of the hard targets") { TakesOff = false };

    public static readonly RealOption EntropyWeight = new(
        RoleKind.EntropyWeight, LossFacts.Fused, RealRange.Finite, 0,
        "entropy weight", "factor of a row's entropy");

    public static readonly RealOption GeneralizedQ = new(
        RoleKind.GeneralizedQ, LossFacts.Fused, RealRange.PositiveFraction, 0,
        "generalised q", "power of p of the target");

    public static readonly RealOption Beta = new(
        RoleKind.Beta, LossFacts.Divergences, RealRange.OpenFraction, 0.5,
        "beta", "share of the teacher in the mixture");

    public static IReadOnlyList<RealOption> All { get; } =
    [
        LabelSmoothing, LogitScale, LogitSoftcap, ZLoss, PolyEpsilon, FocalGamma, EntropyWeight, GeneralizedQ,
        Temperature, HardWeight, Beta,
    ];

    /// <summary>The property of the attribute.</summary>
    public string Property { get; } = Role.ToString();

    /// <summary>Whether <see cref="Off"/> may be written on the attribute though it is not in the range.</summary>
    public bool TakesOff { get; init; } = true;

    /// <summary>What may be written on the attribute, as messages say it.</summary>
    public string Wanted
        => TakesOff && !Range.Contains(Off) ? FormattableString.Invariant($"{Range.Words}, or {Off}") : Range.Words;

    /// <summary>The option of a role, or null where the role is none.</summary>
    public static RealOption? Of(RoleKind role) => All.FirstOrDefault(option => option.Role == role);

    /// <summary>The options of a loss.</summary>
    public static IEnumerable<RealOption> Of(LossKind loss) => All.Where(option => option.Losses.Contains(loss));

    /// <summary>The option's constant.</summary>
    public double Constant(OptionsSpec options) => options[this];

    /// <summary>Whether a number may be written on the attribute.</summary>
    public bool Allows(double value) => Range.Contains(value) || (TakesOff && value == Off);
}
