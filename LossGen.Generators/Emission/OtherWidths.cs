using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>The file that holds the bodies of other vector widths than the one that people read first.</summary>
internal static class OtherWidths
{
    public const string FileEnding = ".OtherWidths.g.cs";

    /// <summary>The comment on top of the file; {0} is the kernel's method.</summary>
    public static string Title(IEnumerable<WidthPlan> widths) =>
        $"The kernel of {{0}} for vectors of {string.Join(" and ", widths.Select(static width => width.Bits))} bits: "
            + "the same plan, the same bits.";

    /// <summary>The comment that says where the methods of these bodies are.</summary>
    public static string Whereabouts(IEnumerable<string> methods) =>
        $"// {string.Join(" and ", methods)} stand in a file of their own.";
}
