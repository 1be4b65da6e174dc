using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// Reads columns out of planes, where a class of neighbouring rows lies together; a plane may end within a tile.
/// </summary>
internal sealed class ColumnsOfPlanes(CodeWriter writer, KernelPlan plan, WidthPlan width)
    : ColumnMemory(writer, plan, width)
{
    private const string Index = "c * innerSize";

    public override void EmitReads()
    {
        using (OpenPlanes())
        {
            var negativeInfinity = $"{Plan.Element.Arithmetic}.NegativeInfinity";
            Writer.Line($"{Text.Type} column = height == {Text.Lanes}");
            using (Writer.Indented())
            {
                Writer.Line($"? {Text.Load("x", Index)}");
                Writer.Line($": {Text.LoadPartial("x", Index, "height", negativeInfinity)};");
            }

            Writer.Line("columns[c] = column;");
            Writer.Line($"m = {Text.Class}.MaxNative(m, column);");
        }
    }

    public override void EmitWrites(GradientPass pass)
    {
        using (OpenPlanes())
        {
            EmitGradient(pass, "c", "c");
            using (Writer.Block($"if (height == {Text.Lanes})"))
            {
                Writer.Line(Text.Store("gc", "g", Index));
            }

            using (Writer.Block("else"))
            {
                Writer.Line(Text.StorePartial("gc", "g", Index, "height"));
            }
        }
    }

    private CodeWriter.Scope OpenPlanes() => Writer.Block("for (int c = 0; c < Classes; c++)");
}
