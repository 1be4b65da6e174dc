using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum over the classes of a tile, written out as the tree that every width folds its lanes by: class c with
/// c + 8, then by halves c with c + 4, c + 2, c + 1. Terms are written in the order in which they meet.
/// </summary>
internal sealed class TileSum(CodeWriter writer, ElementPlan element, WidthPlan width, int classes)
{
    private const int WideLanes = 8;

    private readonly string _rows = $"{element.RowsPrefix}Rows{width.Bits}";

    /// <summary>Sums terms, each widened first.</summary>
    public void Emit(string letter, string result, Func<int, string> term)
        => EmitWide(letter, result, c => $"{_rows}.Widen({term(c)})");

    /// <summary>Sums terms that are wide already.</summary>
    public void EmitWide(string letter, string result, Func<int, string> term)
    {
        Fold(0, 1, lane => EmitTerms(letter, lane, term), letter);
        writer.Line($"{_rows} {result} = {letter}0;");
    }

    private void EmitTerms(string letter, int lane, Func<int, string> term)
    {
        var first = term(lane);
        writer.Line($"{_rows} {letter}{lane} = {first};");
        if (lane + WideLanes < classes)
        {
            var second = term(lane + WideLanes);
            writer.Line($"{letter}{lane} += {second};");
        }
    }

    private void Fold(int lane, int stride, Action<int> emitLane, string sum)
    {
        if (stride == WideLanes)
        {
            emitLane(lane);
            return;
        }

        Fold(lane, stride * 2, emitLane, sum);
        if (lane + stride < Math.Min(WideLanes, classes))
        {
            Fold(lane + stride, stride * 2, emitLane, sum);
            writer.Line($"{sum}{lane} += {sum}{lane + stride};");
        }
    }
}
