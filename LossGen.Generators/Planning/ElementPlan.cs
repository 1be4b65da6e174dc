using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// Everything that the element type decides: a kernel of another storage type is another value of this record.
/// </summary>
internal sealed record ElementPlan
{
    /// <summary>What stands in memory.</summary>
    public required ElementKind Stored { get; init; }

    /// <summary>What vectors compute in: float or double.</summary>
    public required ElementKind Computed { get; init; }

    /// <summary>Element i of a row belongs to virtual lane i mod this, at every vector width.</summary>
    public required int VirtualLanes { get; init; }

    /// <summary>How many terms a virtual lane adds before the lanes are folded into wider ones.</summary>
    public int TermsPerLane { get; init; } = 2;

    /// <summary>The exponential is computed times 2 to this, so that no term of a sum is subnormal.</summary>
    public required int ExpBias { get; init; }

    /// <summary>
    /// Whether an exponential fits into the gradient's memory without rounding until the gradient is written.
    /// </summary>
    public bool ParksExponentials => !Widens;

    /// <summary>Bytes of one value in memory.</summary>
    public int StorageBytes => Stored switch
    {
        ElementKind.Half or ElementKind.BFloat16 => 2,
        ElementKind.Single => 4,
        _ => 8,
    };

    /// <summary>Bits of one arithmetic value.</summary>
    public int ArithmeticBits => IsDouble ? 64 : 32;

    /// <summary>
    /// Whether the arithmetic is double; the numbers of a row have then twice the precision of a double.
    /// </summary>
    public bool IsDouble => Computed == ElementKind.Double;

    /// <summary>Whether storage and arithmetic differ.</summary>
    public bool Widens => Stored != Computed;

    /// <summary>The plan of the memory that keeps what was computed.</summary>
    public ElementPlan Widened => this with { Stored = Computed };

    /// <summary>The plan of an element type whose kernel computes in double, whatever is in memory.</summary>
    public static ElementPlan InDouble(ElementKind kind) => Double with { Stored = kind };

    /// <summary>The plan of an element type.</summary>
    public static ElementPlan Of(ElementKind kind)
        => kind == ElementKind.Double ? Double : Single with { Stored = kind };

    private static readonly ElementPlan Single = new()
    {
        Stored = ElementKind.Single,
        Computed = ElementKind.Single,
        VirtualLanes = 32,
        ExpBias = 48,
    };

    private static readonly ElementPlan Double = new()
    {
        Stored = ElementKind.Double,
        Computed = ElementKind.Double,
        VirtualLanes = 16,
        ExpBias = 256,
    };
}
