using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// Turns a tile: rows in memory, classes in vectors. Blocks as wide as a vector are read row by row and transposed in
/// registers. Whole vectors are read and written where that stays inside the tile: a vector that reaches into the
/// next row is overwritten by that row's own.
/// </summary>
internal sealed class TileTransposition(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly int _rows = width.Lanes;
    private readonly int _classes = plan.Spec.Options.Classes;

    private int Blocks => (_classes + width.Lanes - 1) / width.Lanes;

    public void EmitLoads()
    {
        for (var block = 0; block < Blocks; block++)
        {
            EmitTranspose(
                Enumerable.Range(0, _rows).Select(row => Load(block, row)),
                Enumerable.Range(0, width.Lanes).Select(lane => Class(block, lane) is { } c
                    ? $"out {_text.Type} x{c}"
                    : "out _"));
        }
    }

    public void EmitStores()
    {
        for (var block = 0; block < Blocks; block++)
        {
            EmitTranspose(
                Enumerable.Range(0, width.Lanes).Select(lane => Class(block, lane) is { } c
                    ? $"g{c}"
                    : Filler(lane)),
                Enumerable.Range(0, _rows).Select(row => $"out {_text.Type} {Row(block, row)}"));
        }

        writer.Line("// What a vector holds beyond its row, the next row overwrites.");

        // In the order of memory: what a vector wrote beyond its row is written again by the next.
        for (var row = 0; row < _rows; row++)
        {
            for (var block = 0; block < Blocks; block++)
            {
                var at = $"{At(block, row)}";
                writer.Line(IsInside(block, row)
                    ? _text.Store(Row(block, row), "g", at)
                    : _text.StorePartial(Row(block, row), "g", at, $"{Count(block)}"));
            }
        }
    }

    private void EmitTranspose(IEnumerable<string> inputs, IEnumerable<string> outputs)
        => Method.Call(writer, "VectorMath.Transpose", inputs.Concat(outputs));

    private string Load(int block, int row)
    {
        var at = $"{At(block, row)}";
        return IsInside(block, row) ? _text.Load("x", at) : _text.LoadPartial("x", at, $"{Count(block)}", "0");
    }

    private int At(int block, int row) => (row * _classes) + (block * width.Lanes);

    private bool IsInside(int block, int row) => At(block, row) + width.Lanes <= _rows * _classes;

    private int Count(int block) => Math.Min(width.Lanes, _classes - (block * width.Lanes));

    private int? Class(int block, int lane)
        => (block * width.Lanes) + lane < _classes ? (block * width.Lanes) + lane : null;

    // What goes beyond the classes is overwritten. The last classes once more, pair by pair, cost no shuffles of their
    // own.
    private string Filler(int lane) => $"g{Math.Max(0, _classes - 1 - ((_classes - 1 - lane) & 1))}";

    private string Row(int block, int row) => Blocks == 1 ? $"r{row}" : $"r{row}{(char)('a' + block)}";
}
