using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// Transposes a tile: rows in memory, classes in vectors. A few classes of all rows are read together; where their
/// number does not divide the classes, the last ones are read with some before them once more, and written so.
/// </summary>
internal sealed class TileColumns(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    // What fits into 128 bits: rows are transposed within such pieces of a vector.
    private readonly int _piece = 128 / plan.Element.ArithmeticBits;
    private readonly int _classes = plan.Layout.Classes;
    private readonly string _type = new VectorText(plan.Element, width).Type;

    public void EmitLoads()
    {
        var next = 0;
        foreach (var start in Starts)
        {
            var first = next;
            var columns = Columns(start).Select(c => c >= first && c < _classes ? $"out {_type} x{c}" : "out _");
            Method.Call(writer, "VectorMath.LoadColumns", ["ref x", "Classes", $"{start}", .. columns]);
            next = start + _piece;
        }
    }

    public void EmitStores()
    {
        foreach (var start in Starts)
        {
            var columns = Columns(start).Select(c => $"g{Math.Min(c, _classes - 1)}");
            Method.Call(writer, "VectorMath.StoreColumns", [.. columns, "ref g", "Classes", $"{start}"]);
        }
    }

    private IEnumerable<int> Starts
    {
        get
        {
            for (var start = 0; start < _classes; start += _piece)
            {
                yield return Math.Max(0, Math.Min(start, _classes - _piece));
            }
        }
    }

    private IEnumerable<int> Columns(int start) => Enumerable.Range(start, _piece);
}
