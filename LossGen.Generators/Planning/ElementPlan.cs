using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// Everything that the element type decides. A kernel of another storage type (a BFloat16, say) is another value of
/// this record and no other change.
/// </summary>
internal sealed record ElementPlan
{
    /// <summary>The C# type in memory: <c>float</c>, <c>double</c>, <c>Half</c>.</summary>
    public required string Storage { get; init; }

    /// <summary>Bytes of one value in memory.</summary>
    public int StorageBytes => Storage switch { "Half" => 2, "float" => 4, _ => 8 };

    /// <summary>The C# type of the vector arithmetic: <c>float</c> or <c>double</c>.</summary>
    public required string Arithmetic { get; init; }

    /// <summary>Bits of one arithmetic value.</summary>
    public required int ArithmeticBits { get; init; }

    /// <summary>Element i of a row belongs to virtual lane i mod this, at every vector width.</summary>
    public required int VirtualLanes { get; init; }

    /// <summary>How many terms a virtual lane adds before the lanes are folded into wider ones.</summary>
    public int TermsPerLane { get; init; } = 2;

    /// <summary>The exponential is computed times 2 to this, so that no term of a sum is subnormal.</summary>
    public required int ExpBias { get; init; }

    /// <summary>The prefix of the runtime library's sum types and constants: <c>Single</c> or <c>Double</c>.</summary>
    public required string NumericsPrefix { get; init; }

    /// <summary>Whether an exponential fits into the gradient's memory without rounding until the gradient is written.</summary>
    public required bool ParksExponentials { get; init; }

    /// <summary>What the wide lanes are, in words.</summary>
    public required string WideLanes { get; init; }

    /// <summary>What wide lanes compute in, in words.</summary>
    public string WideWords => ArithmeticBits == 64 ? "compensated double" : "double";

    /// <summary>The C# type of the few numbers of a row: about twice the precision of the arithmetic.</summary>
    public string RowType => ArithmeticBits == 64 ? "WideDouble" : "double";

    /// <summary>The prefix of the type that holds such a number for every row of a tile.</summary>
    public string RowsPrefix => ArithmeticBits == 64 ? "Wide" : "Single";

    /// <summary>Whether storage and arithmetic differ.</summary>
    public bool Widens => Storage != Arithmetic;

    /// <summary>What ends the names of functions that widen from memory or narrow to it: <c>Half</c> in <c>LoadHalf256</c>.</summary>
    public string MemoryWords => !Widens ? "" : ArithmeticBits == 64 ? "Narrow" : Storage;

    /// <summary>The plan of the memory that keeps what was computed.</summary>
    public ElementPlan Computed => this with { Storage = Arithmetic };

    /// <summary>The plan of an element type whose kernel computes in double, whatever is in memory.</summary>
    public static ElementPlan InDouble(ElementKind kind) => kind == ElementKind.Double
        ? Double
        : Double with { Storage = kind == ElementKind.Half ? "Half" : "float", ParksExponentials = false };

    /// <summary>The plan of an element type.</summary>
    public static ElementPlan Of(ElementKind kind) => kind switch
    {
        ElementKind.Double => Double,
        ElementKind.Half => Single with { Storage = "Half", ParksExponentials = false },
        _ => Single,
    };

    /// <summary>A double as the first operand of what is computed in the row's type.</summary>
    public string Exactly(string value) => RowType == "double" ? value : $"({RowType}){value}";

    /// <summary>A sum of twice the precision of double as what is computed in the row's type.</summary>
    public string Summed(string value) => RowType == "double" ? $"{value}.Value" : value;

    private static readonly ElementPlan Single = new()
    {
        Storage = "float",
        Arithmetic = "float",
        ArithmeticBits = 32,
        VirtualLanes = 32,
        ExpBias = 48,
        NumericsPrefix = "Single",
        ParksExponentials = true,
        WideLanes = "8 double lanes",
    };

    private static readonly ElementPlan Double = new()
    {
        Storage = "double",
        Arithmetic = "double",
        ArithmeticBits = 64,
        VirtualLanes = 16,
        ExpBias = 256,
        NumericsPrefix = "Double",
        ParksExponentials = true,
        WideLanes = "8 compensated double lanes",
    };
}
