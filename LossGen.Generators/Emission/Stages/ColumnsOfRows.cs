using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>Turns rows in memory into columns and back, a few classes of all rows at a time.</summary>
internal sealed class ColumnsOfRows(CodeWriter writer, KernelPlan plan, WidthPlan width)
    : ColumnMemory(writer, plan, width)
{
    private readonly int _classes = plan.Layout.Classes;

    // What fits into 128 bits: rows are turned within such pieces of a vector.
    private readonly int _piece = 128 / plan.Element.ArithmeticBits;

    public override void EmitReads()
    {
        using (OpenPieces())
        {
            Method.Call(
                Writer, "VectorMath.LoadColumns", ["ref x", "Classes", "c", .. Each(v => $"out {Text.Type} x{v}")]);
            Writer.Lines(Each(v => $"columns[{Column(v)}] = x{v};"));
            Method.Call(Writer, $"m = {Text.Class}.MaxNative", ["m", MaxOf(0, _piece)]);
        }
    }

    public override void EmitWrites(GradientPass pass)
    {
        using (OpenPieces())
        {
            for (var v = 0; v < _piece; v++)
            {
                EmitGradient(pass, Column(v), $"{v}");
            }

            Method.Call(Writer, "VectorMath.StoreColumns", [.. Each(v => $"g{v}"), "ref g", "Classes", "c"]);
        }
    }

    // The last piece may have some classes before it once more.
    private CodeWriter.Scope OpenPieces()
    {
        if (_classes % _piece == 0)
        {
            return Writer.Block($"for (int c = 0; c < Classes; c += {_piece})");
        }

        var scope = Writer.Block($"for (int next = 0; next < Classes; next += {_piece})");
        Writer.Line($"int c = int.Min(next, Classes - {_piece});");
        return scope;
    }

    private string MaxOf(int first, int count) => count == 1
        ? $"x{first}"
        : $"{Text.Class}.MaxNative({MaxOf(first, count / 2)}, {MaxOf(first + (count / 2), count / 2)})";

    private IEnumerable<string> Each(Func<int, string> text) => Enumerable.Range(0, _piece).Select(text);

    private static string Column(int further) => further == 0 ? "c" : $"c + {further}";
}
