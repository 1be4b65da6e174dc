namespace LossGen.Generators.Model;

/// <summary>
/// The options of the attribute, as constants. An option that is a parameter has its role there instead.
/// </summary>
internal sealed record OptionsSpec
{
    /// <summary>The number of classes known at compile time, or 0.</summary>
    public int Classes { get; init; }

    /// <summary>How the row losses become the result.</summary>
    public ReductionKind Reduction { get; init; }

    /// <summary>Whether class weights scale the smoothing term.</summary>
    public SmoothingWeightsKind SmoothingWeights { get; init; }

    /// <summary>
    /// The target of rows to leave out, or null where no row is ever left out; without meaning where it is a parameter.
    /// </summary>
    public long? IgnoreIndex { get; init; } = -100;

    /// <summary>
    /// What targets count classes from: 0, or 1 where 0 stands for no class. The ignore index is counted so too.
    /// </summary>
    public int TargetBase { get; init; }

    /// <summary>The mean when nothing is left to average.</summary>
    public EmptyMeanKind EmptyMean { get; init; }

    /// <summary>How many rows on the target of a row stands; without meaning where it is a parameter.</summary>
    public int TargetShift { get; init; }

    /// <summary>Whether the gradient is added to what is there.</summary>
    public bool Accumulate
    {
        get => this[SwitchOption.Accumulate];
        init => this[SwitchOption.Accumulate] = value;
    }

    /// <summary>The axis of the classes: -1 for the last, 1 for (N, C, inner).</summary>
    public int ClassAxis { get; init; } = -1;

    /// <summary>Whether blocks of rows are spread over the thread pool.</summary>
    public bool Parallel { get; init; }

    /// <summary>The vector widths to emit.</summary>
    public VectorWidthKind VectorWidth { get; init; }

    /// <summary>Which distribution of a distillation is compared with which.</summary>
    public DistillationDirectionKind Direction { get; init; }

    /// <summary>What the logits of a distillation are divided by.</summary>
    public double Temperature => this[RealOption.Temperature];

    /// <summary>The share of the hard targets in a distillation.</summary>
    public double HardWeight => this[RealOption.HardWeight];

    /// <summary>The real-valued options that are not off, in the order of their roles.</summary>
    private EquatableArray<RealConstant> Reals { get; init; }

    /// <summary>The options that are switched on, in the order of their roles.</summary>
    private EquatableArray<SwitchOption> Switches { get; init; }

    /// <summary>Whether an option is switched on; without meaning where it is a parameter.</summary>
    public bool this[SwitchOption option]
    {
        get => Switches.Contains(option);

        init => Switches = Switches.Where(other => other != option)
            .Concat(value ? [option] : [])
            .OrderBy(static other => other.Role)
            .ToEquatableArray();
    }

    /// <summary>The constant of a real-valued option; without meaning where it is a parameter.</summary>
    public double this[RealOption option]
    {
        get
        {
            foreach (var real in Reals)
            {
                if (real.Role == option.Role)
                {
                    return real.Value;
                }
            }

            return option.Off;
        }

        init => Reals = Reals.Where(real => real.Role != option.Role)
            .Concat(value == option.Off ? [] : [new RealConstant(option.Role, value)])
            .OrderBy(static real => real.Role)
            .ToEquatableArray();
    }

    /// <summary>The same options but for a real-valued one.</summary>
    public OptionsSpec With(RealOption option, double value) => new(this) { [option] = value };

    /// <summary>The same options but for one that is on or off.</summary>
    public OptionsSpec With(SwitchOption option, bool value) => new(this) { [option] = value };

    private readonly record struct RealConstant(RoleKind Role, double Value);
}
