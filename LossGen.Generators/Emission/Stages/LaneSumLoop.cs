using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The loop of a sum over a row in double: class i in lane i mod 16, two terms a lane, then compensated lanes, one
/// number every chunk. Every load ends with the row, so that there is one text for its middle and its end.
/// </summary>
internal sealed class LaneSumLoop(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly string _classes = new KernelSignature(plan).Classes;

    private int Step => plan.Element.VirtualLanes;

    /// <summary>
    /// Writes the loop; <paramref name="terms"/> writes what a step needs and names the term of each vector.
    /// </summary>
    public void Emit(Func<IReadOnlyList<int>, Func<int, string>> terms)
    {
        if (width.IsScalar)
        {
            writer.Line($"Span<double> lanes = stackalloc double[Lanes];");
        }

        writer.Line("WideDouble total = default;");
        using (writer.Block($"for (nint i = 0, chunk = Chunk; i < {_classes}; chunk += Chunk)"))
        {
            writer.Line($"nint chunkEnd = nint.Min(chunk, {_classes});");
            writer.Line($"DoubleLaneSum{width.Suffix} sum = default;");
            using (writer.Block("while (i < chunkEnd)"))
            {
                EmitBlock(terms);
            }

            writer.Line();
            writer.Line("total += sum.Total();");
        }

        writer.Line();
        writer.Line("return total.Value;");
    }

    private void EmitBlock(Func<IReadOnlyList<int>, Func<int, string>> terms)
    {
        if (width.IsScalar)
        {
            writer.Line("lanes.Clear();");
            using (writer.Block("for (nint end = nint.Min(i + Block, chunkEnd); i < end; i++)"))
            {
                writer.Line($"lanes[(int)(i % Lanes)] += {terms([0])(0)};");
            }

            writer.Line();
            writer.Line("sum.Add(lanes);");
            return;
        }

        var vectors = Enumerable.Range(0, _text.PerStep).ToList();
        writer.Lines(vectors.Select(v => $"{_text.Type} a{v} = {_text.Type}.Zero;"));
        using (writer.Block($"for (nint end = nint.Min(i + Block, chunkEnd); i < end; i += {Step})"))
        {
            writer.Line("nint left = end - i;");
            var term = terms(vectors);
            writer.Lines(vectors.Select(v => $"a{v} += {term(v)};"));
        }

        writer.Line();
        writer.Line($"sum.Add({_text.Names("a")});");
    }
}
