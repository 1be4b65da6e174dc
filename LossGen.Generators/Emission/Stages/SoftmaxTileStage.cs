using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>A tile of rows of a softmax kernel, one row a lane, over columns in memory.</summary>
internal sealed class SoftmaxTileStage(CodeWriter writer, KernelPlan plan, WidthPlan width, SoftmaxPlan softmax)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ColumnText _columns = new(plan, width);
    private readonly string _rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";

    public void Emit()
    {
        writer.Line($"// All passes over {width.Lanes} rows, one a lane: {ColumnText.Title}");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Tile{width.Suffix}", TileSignature.Parameters(plan)))
        {
            EmitSums();
            if (softmax.Backward)
            {
                EmitUpstreamSum();
            }

            EmitOutputs();
        }
    }

    private void EmitSums()
    {
        writer.Line($"// Pass 1 of {softmax.Passes}: m = max(x)");
        writer.Line(_columns.Declare("columns", "memory"));
        writer.Line(_columns.Load("columns", "x"));
        writer.Line();
        writer.Line($"// Pass 2 of {softmax.Passes}: rest = sum(e) without the largest, "
            + $"e = exp(x - m) * 2^{plan.Element.ExpBias}");
        writer.Line($"{_rows} rest = columns.SumExpOfOthers();");
        writer.Line($"{_rows} s = rest + {_rows}.Widen(columns.TargetExp);");
        if (softmax.UsesExponentials)
        {
            writer.Line($"{_rows} scale = 1 / s;");
        }

        if (softmax is { IsLog: true, Forward: true })
        {
            writer.Line(
                $"{_rows} logSum = VectorMath.LogSum({_text.Type}.AllBitsSet, rest * Unbias, s * Unbias);");
        }

        writer.Line();
    }

    private void EmitUpstreamSum()
    {
        writer.Line($"// Pass 3 of {softmax.Passes}: {(softmax.IsLog ? "sum(d)" : "sum(d * e)")}");
        writer.Line(_columns.Declare("upstream", "upstreamMemory"));
        writer.Line(_columns.Load("upstream", "d"));
        writer.Line($"{_rows} sum = "
            + (softmax.IsLog ? "upstream.SumUpstream();" : "scale * upstream.SumUpstream(columns);"));
        writer.Line();
    }

    // The gradient is stored last: it may lie over the logits, which a log-probability is computed from once more.
    private void EmitOutputs()
    {
        var title = new SoftmaxOutputText(plan.Element, width, softmax).Title;
        writer.Line($"// Pass {softmax.Passes} of {softmax.Passes}: {title}");
        if (softmax.Backward)
        {
            var kind = softmax.IsLog ? "LogSoftmax" : "Softmax";
            writer.Line($"upstream.Differentiate{kind}(columns, scale, sum);");
        }

        if (softmax.Forward)
        {
            if (softmax.IsLog)
            {
                writer.Line(_columns.Load("columns", "x"));
            }

            writer.Line(softmax.IsLog ? "columns.TakeLogs(logSum);" : "columns.TakeProbabilities(columns, scale);");
            writer.Line(_columns.Store("columns", "p"));
        }

        if (softmax.Backward)
        {
            writer.Line(_columns.Store("upstream", "g"));
        }
    }
}
