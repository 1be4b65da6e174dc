using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The classes of a tile in columns on the stack: <c>columns[c]</c> holds class c of every row. Sums have eight lanes:
/// lane j adds classes j, j + 8, … as the kernel that takes one row after another does.
/// </summary>
internal sealed class ClassesInColumns(CodeWriter writer, KernelPlan plan, WidthPlan width) : ITileClasses
{
    private const int WideLanes = 8;

    private readonly VectorText _text = new(plan.Element, width);
    private readonly ColumnMemory _memory = ColumnMemory.Of(writer, plan, width);
    private readonly int _classes = plan.Layout.Classes;
    private readonly string _rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";

    public string Title => "columns[c] holds class c of every row";

    private int Lanes => Math.Min(WideLanes, _classes);

    public void EmitMax()
    {
        writer.Line($"// Pass 1 of {PassCount.Of(plan)}: m = max(x)");
        writer.Line($"{_text.Type} m = {_text.Create($"{plan.Element.Arithmetic}.NegativeInfinity")};");
        _memory.EmitReads();
    }

    public void EmitTop()
    {
        using (writer.Block("for (int c = Classes - 1; c >= 0; c--)"))
        {
            writer.Line("VectorMath.TakeTop(columns[c], m, c, ref top, ref nan);");
        }

        writer.Line();
    }

    public void EmitRest()
    {
        EmitGapSum();
        var sum = new TileExpSum(writer, plan, _text);
        sum.EmitStart();
        var longer = _classes % WideLanes;
        var terms = _classes / WideLanes;
        if (longer > 0)
        {
            EmitLanes(sum, 0, longer, terms + 1);
            writer.Line();
        }

        if (terms > 0)
        {
            EmitLanes(sum, longer, WideLanes, terms);
            writer.Line();
        }

        EmitFold("rest");
    }

    /// <summary>It is there already: exponentials take the place of the logits.</summary>
    public void EmitGap()
    {
    }

    public void EmitGradient(GradientPass pass) => _memory.EmitWrites(pass);

    private void EmitLanes(TileExpSum sum, int from, int to, int terms)
    {
        using (writer.Block($"for (int j = {from}; j < {to}; j++)"))
        {
            Each(terms, k => $"{_text.Type} x{k} = columns[{Class(k)}];");
            Each(terms, k => $"{_text.Type} e{k} = VectorMath.ExpShifted(x{k}, shift);");
            if (plan.Gradient is not null)
            {
                Each(terms, k => $"columns[{Class(k)}] = e{k};");
            }

            Each(terms, k => $"e{k} = {sum.Term(Class(k), $"e{k}", $"x{k}")};");
            EmitLaneSum(terms);
        }
    }

    // Before they are widened, as many terms of a lane are added as the kernel of rows adds in one of its own lanes.
    private void EmitLaneSum(int terms)
    {
        var lanes = plan.Element.VirtualLanes / WideLanes;
        var block = lanes * plan.Element.TermsPerLane;
        var sums = new List<string>();
        for (var first = 0; first < terms; first += block)
        {
            var end = Math.Min(terms, first + block);
            for (var k = first + lanes; k < end; k++)
            {
                writer.Line($"e{first + ((k - first) % lanes)} += e{k};");
            }

            sums.AddRange(Enumerable.Range(first, Math.Min(lanes, end - first)).Select(k => $"{_rows}.Widen(e{k})"));
        }

        // Floats: a pair and a pair; doubles, which keep what rounding takes: one after another.
        var total = lanes == 4 && sums.Count == 4
            ? $"({sums[0]} + {sums[1]}) + ({sums[2]} + {sums[3]})"
            : string.Join(" + ", sums);
        writer.Statement($"lanes[j] = {total};");
    }

    private void EmitGapSum()
    {
        if (plan.ExpSum.Gap == ClassTerm.None || !plan.Row.UsesLogSum)
        {
            return;
        }

        var weighted = plan.ExpSum.Gap == ClassTerm.Weighted;
        writer.Line(weighted ? "// gap = sum(w * (m - x))" : "// gap = sum(m - x)");
        using (writer.Block($"for (int j = 0; j < {Lanes}; j++)"))
        {
            writer.Line($"{_rows} d = {GapOf("j")};");
            using (writer.Block($"for (int c = j + {WideLanes}; c < Classes; c += {WideLanes})"))
            {
                writer.Line($"d += {GapOf("c")};");
            }

            writer.Line();
            writer.Line("lanes[j] = d;");
        }

        writer.Line();
        EmitFold("gap");
        writer.Line();

        string GapOf(string c) => weighted
            ? $"RowGap.Of(m, columns[{c}], (double)Unsafe.Add(ref classWeights, {c}))"
            : $"RowGap.Of(m, columns[{c}])";
    }

    private void EmitFold(string result) => writer.Statement($"{_rows} {result} = {Fold(0, 1)};");

    // By halves: lane j with j + 4, + 2, + 1.
    private string Fold(int lane, int stride)
    {
        if (stride == WideLanes)
        {
            return $"lanes[{lane}]";
        }

        var left = Fold(lane, stride * 2);
        if (lane + stride >= Lanes)
        {
            return left;
        }

        var sum = $"{left} + {Fold(lane + stride, stride * 2)}";
        return stride == 1 ? sum : $"({sum})";
    }

    private void Each(int count, Func<int, string> line) => writer.Lines(Enumerable.Range(0, count).Select(line));

    // The class that is term k of lane j.
    private static string Class(int k) => k == 0 ? "j" : $"j + {k * WideLanes}";
}
