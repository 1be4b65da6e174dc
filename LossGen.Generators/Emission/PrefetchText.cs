using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// How a round of a pass asks for memory that is used later. The processor follows a stream of reads by itself, but
/// neither to the next row, which is read two passes later, nor along memory that is only written.
/// </summary>
internal sealed class PrefetchText(KernelPlan plan, WidthPlan width)
{
    private const int CacheLine = 64;
    private const int BytesAhead = 4096;

    /// <summary>How many classes an output is prefetched ahead.</summary>
    public static string ClassesAhead(ElementPlan element)
        => Literals.Grouped(BytesAhead / element.StorageBytes);

    /// <summary>The same classes of the next row, as a statement.</summary>
    /// <param name="vectors">The vectors of a round.</param>
    /// <param name="input">The name of the row.</param>
    public IEnumerable<string> NextRow(int vectors, string input = "x")
        => If($"RowMath.Prefetch(ref {input}, i + {PassMethod.Stride(plan)}, {Lines(vectors)});");

    /// <summary>Memory of an output that is reached soon, as a statement.</summary>
    /// <param name="output">The name of its row.</param>
    /// <param name="vectors">The vectors of a round.</param>
    public IEnumerable<string> Ahead(string output, int vectors)
        => If($"RowMath.Prefetch(ref {output}, i + Ahead, {Lines(vectors)});");

    // Bodies of 128 bits are for processors that have no such instruction, or none that matters.
    private IEnumerable<string> If(string statement) => width.FetchesAhead ? [statement] : [];

    private int Lines(int vectors) => Math.Max(1, vectors * width.Lanes * plan.Element.StorageBytes / CacheLine);
}
