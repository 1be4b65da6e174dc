using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum over the classes of a tile, written out as the tree that every width folds its lanes by: class c with
/// c + 8, then by halves c with c + 4, c + 2, c + 1. Terms are written in the order in which they meet.
/// </summary>
internal sealed class TileSum(CodeWriter writer, ElementPlan element, WidthPlan width, int classes)
{
    private const int WideLanes = 8;

    private readonly string _rows = $"{element.NumericsPrefix}Rows{width.Bits}";
    private readonly string _wide = element.NumericsPrefix == "Double"
        ? $"WideRows{width.Bits}"
        : $"{element.NumericsPrefix}Rows{width.Bits}";

    private bool IsDouble => element.NumericsPrefix == "Double";

    /// <summary>Sums terms of which two are added in the arithmetic's own lanes before they go to wide ones.</summary>
    public void Emit(string letter, string result, Func<int, string> term)
        => Finish(letter, result, lane =>
        {
            var first = term(lane);
            writer.Line($"{_rows} {letter}{lane} = {first};");
            if (lane + WideLanes < classes)
            {
                var second = term(lane + WideLanes);
                writer.Line($"{letter}{lane} += {second};");
            }

            if (IsDouble)
            {
                writer.Line($"{_wide} {letter}w{lane} = {_wide}.Create({letter}{lane}.Value);");
            }
        }, IsDouble ? letter + "w" : letter);

    /// <summary>Sums terms that go to wide lanes at once.</summary>
    public void EmitWide(string letter, string result, Func<int, string> term)
        => Finish(letter, result, lane =>
        {
            writer.Line($"{_wide} {letter}{lane} = {term(lane)};");
            if (lane + WideLanes < classes)
            {
                writer.Line($"{letter}{lane} += {term(lane + WideLanes)};");
            }
        }, letter);

    private void Finish(string letter, string result, Action<int> emitLane, string sum)
    {
        Fold(0, 1, emitLane, sum);
        writer.Line($"{_rows} {result} = {sum}0{(IsDouble ? ".Value()" : "")};");
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
