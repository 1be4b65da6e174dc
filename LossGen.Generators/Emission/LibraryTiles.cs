using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// Knows which tiles of few classes the library has. A kernel calls the library's tile where the one that would be
/// emitted for it has exactly the same text.
/// </summary>
internal static class LibraryTiles
{
    private const int ComparedBits = 512;

    private static readonly Lazy<HashSet<string>> Texts = new(static () => [
        .. from element in LibraryKernels.Elements
           from withGradient in new[] { false, true }
           select TextOf(LibraryKernels.OfTile(element, VectorWidthKind.Vector512, withGradient))]);

    /// <summary>Whether the library has a kernel's tile, which is then emitted for 256 bits only.</summary>
    public static bool Have(KernelPlan plan)
        => plan is { Loop: ClassLoop.Columns, Widths.Count: > 1 } && Texts.Value.Contains(TextOf(plan));

    private static string TextOf(KernelPlan plan)
    {
        var writer = new CodeWriter();
        new TileBody(writer, plan, plan.Widths.First(static width => width.Bits == ComparedBits)).Emit();
        return writer.ToString();
    }
}
