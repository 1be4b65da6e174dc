using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// One body of a kernel: vectors of a width (1 stands for scalar code) and how many of them a step takes.
/// </summary>
internal sealed record WidthPlan
{
    /// <summary>Bits of a vector; 0 for scalar code.</summary>
    public required int Bits { get; init; }

    /// <summary>Arithmetic values in a vector.</summary>
    public required int Lanes { get; init; }

    /// <summary>Vectors that make up one element of every virtual lane.</summary>
    public required int VectorsPerStep { get; init; }

    /// <summary>
    /// Vectors that one round of a loop takes: at least four, so that there is work while an exp is under way.
    /// </summary>
    public int VectorsPerRound => Math.Max(4, VectorsPerStep);

    /// <summary>Elements that one round of a loop takes.</summary>
    public int Round => VectorsPerRound * Lanes;

    /// <summary>Whether this body works without vectors.</summary>
    public bool IsScalar => Bits == 0;

    /// <summary>
    /// Whether this body asks for memory before it uses it: the narrow ones run where nothing can be asked for.
    /// </summary>
    public bool FetchesAhead => Bits > 128;

    /// <summary>What ends the names of this body's methods: <c>256</c>, <c>Scalar</c>.</summary>
    public string Suffix => IsScalar ? "Scalar" : $"{Bits}";

    /// <summary>The class that this body's vector functions stand in: <c>Vector256</c>.</summary>
    public string VectorClass => $"Vector{Bits}";

    /// <summary>The bodies that an option asks for, the one that people read first.</summary>
    public static IEnumerable<WidthPlan> Of(VectorWidthKind width, ElementPlan element)
    {
        int[] bits = width switch
        {
            VectorWidthKind.Scalar => [0],
            VectorWidthKind.Vector128 => [128],
            VectorWidthKind.Vector256 => [256],
            VectorWidthKind.Vector512 => [512],
            _ => [256, 512, 128],
        };
        return bits.Select(count => Of(count, element));
    }

    /// <summary>The same, and scalar code where the processor decides, which may have no vectors.</summary>
    public static IEnumerable<WidthPlan> WithScalarCode(VectorWidthKind width, ElementPlan element)
        => width == VectorWidthKind.Auto ? Of(width, element).Append(Of(0, element)) : Of(width, element);

    /// <summary>The body for vectors of a number of bits (0: scalar) over an element type.</summary>
    public static WidthPlan Of(int bits, ElementPlan element)
    {
        var lanes = bits == 0 ? 1 : bits / element.ArithmeticBits;
        return new() { Bits = bits, Lanes = lanes, VectorsPerStep = element.VirtualLanes / lanes };
    }
}
