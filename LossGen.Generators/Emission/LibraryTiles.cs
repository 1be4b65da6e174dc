using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// Knows which tiles of few classes the library has: a kernel takes those whose text would be its own word for word.
/// </summary>
internal static class LibraryTiles
{
    private const int ComparedBits = 512;

    private static readonly Lazy<HashSet<string>> Texts = new(static () => [
        .. from element in LibraryPassEmitter.Elements
           from withGradient in new[] { false, true }
           select TextOf(LibraryPass.PlanOfTile(element, VectorWidthKind.Vector512, withGradient))]);

    /// <summary>Whether the library has a kernel's tile, for widths that the kernel then has no text of.</summary>
    public static bool Have(KernelPlan plan)
        => plan is { Loop: ClassLoop.Columns, Widths.Count: > 1 } && Texts.Value.Contains(TextOf(plan));

    private static string TextOf(KernelPlan plan)
    {
        var writer = new CodeWriter();
        new TileBody(writer, plan, plan.Widths.First(static width => width.Bits == ComparedBits)).Emit();
        return writer.ToString();
    }
}
