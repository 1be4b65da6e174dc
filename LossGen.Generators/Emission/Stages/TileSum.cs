using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum over the classes of a tile, written out as the tree that every width folds its lanes by: class c with
/// c + 8, then by halves c with c + 4, c + 2, c + 1.
/// </summary>
internal sealed class TileSum(CodeWriter writer, ElementPlan element, WidthPlan width, int classes)
{
    private const int WideLanes = 8;

    private bool IsDouble => element.NumericsPrefix == "Double";

    private string WideType => $"WideRows{width.Bits}";

    /// <summary>Sums terms that lanes of the arithmetic's own type would add first.</summary>
    public void Emit(string letter, string result, Func<int, string> term, string rows)
    {
        var type = IsDouble ? WideType : rows;
        for (var j = 0; j < Math.Min(WideLanes, classes); j++)
        {
            var pair = j + WideLanes < classes ? $"{term(j)} + {term(j + WideLanes)}" : term(j);
            writer.Line($"{type} {letter}{j} = {(IsDouble ? $"{WideType}.Create({pair})" : pair)};");
        }

        writer.Line($"{rows} {result} = {Folded(letter)};");
    }

    /// <summary>Sums terms that go to wide lanes at once.</summary>
    public void EmitWide(string letter, string result, Func<int, string> term, string rows)
    {
        var type = IsDouble ? WideType : rows;
        for (var j = 0; j < Math.Min(WideLanes, classes); j++)
        {
            var pair = j + WideLanes < classes ? $"{term(j)} + {term(j + WideLanes)}" : term(j);
            writer.Line($"{type} {letter}{j} = {pair};");
        }

        writer.Line($"{rows} {result} = {Folded(letter)};");
    }

    private string Folded(string letter)
    {
        var sum = Fold(letter, 0, 1);
        return IsDouble ? $"({sum}).Value()" : sum;
    }

    private string Fold(string letter, int lane, int stride)
    {
        if (stride == WideLanes)
        {
            return letter + lane;
        }

        var left = Fold(letter, lane, stride * 2);
        if (lane + stride >= Math.Min(WideLanes, classes))
        {
            return left;
        }

        var right = Fold(letter, lane + stride, stride * 2);
        return stride == 1 ? $"{left} + {right}" : $"({left} + {right})";
    }
}
