using LossGen.Generators.Emission.PlanBlock;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The plan in words above the kernel, one fact a line in a fixed column.</summary>
internal static class PlanBlockStage
{
    private const int Column = 11;

    private static readonly string[] Breaks = [" + ", " - ", ", ", "; "];

    public static void Emit(CodeWriter writer, KernelPlan plan) => Emit(writer, new PlanBlockLines(plan).All);

    /// <summary>Writes lines above a kernel.</summary>
    public static void Emit(CodeWriter writer, IEnumerable<PlanLine> lines)
    {
        foreach (var line in lines)
        {
            var topic = line.Topic;
            foreach (var part in Parts(line.Text, writer.Room - Column - "// ".Length))
            {
                writer.Line($"// {topic.PadRight(Column)}{part}");
                topic = "";
            }
        }
    }

    // A formula that is too long goes on below, before a sign or behind a comma.
    private static IEnumerable<string> Parts(string text, int room)
    {
        while (text.Length > room && LastBreak(text, room) is var at and > 0)
        {
            yield return text.Substring(0, at).TrimEnd();
            text = text.Substring(at).TrimStart();
        }

        yield return text;
    }

    private static int LastBreak(string text, int room) => Breaks
        .Select(mark => (Mark: mark, At: text.LastIndexOf(mark, room - mark.Length, StringComparison.Ordinal)))
        .Select(static found => found.Mark[0] == ' ' ? found.At : found.At + 1)
        .Max();
}
