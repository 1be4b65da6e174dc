namespace LossGen.Generators.Model;

/// <summary>The numbers that a real-valued option may be; all of them are finite.</summary>
internal enum RealRange
{
    /// <summary>From 0 to 1.</summary>
    Fraction,

    /// <summary>Any finite number.</summary>
    Finite,

    /// <summary>Zero or a positive number.</summary>
    NotNegative,

    /// <summary>A positive number.</summary>
    Positive,
}

/// <summary>An option that is a real number: set on the attribute, or a parameter of the role of the same name.</summary>
/// <param name="Role">The role of the parameter; its name is the option's.</param>
/// <param name="Range">What it may be.</param>
/// <param name="Off">The constant that means that nobody asks for the option.</param>
/// <param name="Constant">Reads the constant.</param>
/// <param name="Words">The option in the plan block.</param>
/// <param name="Meaning">The number, for the comment beside it.</param>
internal sealed record RealOption(
    RoleKind Role, RealRange Range, double Off, Func<OptionsSpec, double> Constant, string Words, string Meaning)
{
    public static readonly RealOption LabelSmoothing = new(
        RoleKind.LabelSmoothing, RealRange.Fraction, 0, static o => o.LabelSmoothing,
        "label smoothing", "mass spread over the classes");

    public static readonly RealOption LogitScale = new(
        RoleKind.LogitScale, RealRange.Positive, 1, static o => o.LogitScale,
        "logit scale", "multiplies the logits");

    public static readonly RealOption LogitSoftcap = new(
        RoleKind.LogitSoftcap, RealRange.NotNegative, 0, static o => o.LogitSoftcap,
        "logit softcap", "no logit reaches it");

    public static readonly RealOption ZLoss = new(
        RoleKind.ZLoss, RealRange.Finite, 0, static o => o.ZLoss,
        "z-loss", "factor of the squared log-sum-exp");

    public static readonly RealOption PolyEpsilon = new(
        RoleKind.PolyEpsilon, RealRange.Finite, 0, static o => o.PolyEpsilon,
        "poly epsilon", "factor of 1 - p of the target");

    public static readonly RealOption FocalGamma = new(
        RoleKind.FocalGamma, RealRange.NotNegative, 0, static o => o.FocalGamma,
        "focal gamma", "power of 1 - p of the target");

    public static readonly RealOption Temperature = new(
        RoleKind.Temperature, RealRange.Positive, 1, static o => o.Temperature,
        "temperature", "what logits are divided by");

    public static readonly RealOption HardWeight = new(
        RoleKind.HardWeight, RealRange.Fraction, 0, static o => o.HardWeight,
        "hard weight", "share of the hard targets");

    public static IReadOnlyList<RealOption> All { get; } =
        [LabelSmoothing, LogitScale, LogitSoftcap, ZLoss, PolyEpsilon, FocalGamma, Temperature, HardWeight];

    /// <summary>The option of a role, or null where the role is none.</summary>
    public static RealOption? Of(RoleKind role) => All.FirstOrDefault(option => option.Role == role);

    /// <summary>Whether a number is one that the option may be; a NaN is not.</summary>
    public bool Allows(double value) => !double.IsInfinity(value) && Range switch
    {
        RealRange.Fraction => value >= 0 && value <= 1,
        RealRange.NotNegative => value >= 0,
        RealRange.Positive => value > 0,
        _ => !double.IsNaN(value),
    };
}
