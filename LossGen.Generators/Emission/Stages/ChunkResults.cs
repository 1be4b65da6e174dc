using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// What a pass sums beside exponentials. Like these, it is summed apart in every chunk of classes, so that a row's
/// numbers are the same wherever its chunks are computed.
/// </summary>
internal static class ChunkResults
{
    /// <summary>The results of the pass beside its sum, as it and the row loop call them.</summary>
    public static IEnumerable<string> Names(KernelPlan plan) => Results(plan).Select(static result => result.Name);

    /// <summary>The statement before the first chunk, where there is something to begin.</summary>
    public static IEnumerable<string> Starts(KernelPlan plan)
        => Results(plan).Any() ? [$"{string.Join(" = ", Names(plan))} = default;"] : Array.Empty<string>();

    /// <summary>The loop over the chunks, whose blocks the caller writes.</summary>
    public static void EmitLoop(
        CodeWriter writer, KernelPlan plan, string classes, string sumType, string gapType, Action block)
    {
        using (writer.Block($"for (nint i = 0, chunk = Chunk; i < {classes}; chunk += Chunk)"))
        {
            writer.Line($"nint chunkEnd = nint.Min(chunk, {classes});");
            writer.Line($"{sumType} sum = default;");
            writer.Lines(Sums(plan, gapType));
            using (writer.Block("while (i < chunkEnd)"))
            {
                block();
            }

            writer.Line();
            writer.Line("total += sum.Total();");
            writer.Lines(Additions(plan));
        }

        writer.Line();
        writer.Line("return total;");
    }

    private static IEnumerable<string> Sums(KernelPlan plan, string type)
    {
        string[] gaps = plan.ExpSum.Gap == ClassTerm.None ? [] : GapStage.Sums(plan).ToArray();
        string[] masses = plan.ExpSum.Gap == ClassTerm.Target ? ["masses"] : [];
        return gaps.Concat(SpreadStage.Sums(plan)).Concat(masses).Select(sum => $"{type} {sum} = default;");
    }

    private static IEnumerable<string> Additions(KernelPlan plan)
        => Results(plan).Select(static result => $"{result.Name} += {result.OfChunk};");

    private static IEnumerable<(string Name, string OfChunk)> Results(KernelPlan plan)
    {
        if (plan.ExpSum.Gap != ClassTerm.None)
        {
            yield return ("gap", GapStage.GapOf(plan));
        }

        if (plan.ExpSum.Gap == ClassTerm.Target)
        {
            yield return ("mass", $"masses.Total(){GapStage.MassUnit(plan)}");
        }

        if (plan.ExpSum.SumsSpread)
        {
            yield return ("spread", SpreadStage.OfChunk(plan));
        }
    }
}
