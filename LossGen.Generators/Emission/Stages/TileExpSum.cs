using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>What both ways to sum the exponentials of a tile begin with, and do with each of them.</summary>
internal sealed class TileExpSum(CodeWriter writer, KernelPlan plan, VectorText text)
{
    public void EmitStart()
    {
        writer.Line(text.Shift(plan.LogitScale));
        writer.Line($"{text.Type} target = {text.Type}.Zero;");
        if (plan.Row.UsesLogSum)
        {
            writer.Line($"{text.Type} xy = {text.Type}.Zero;");
        }
    }

    /// <summary>The exponentials of a class, 0 in rows whose target it is.</summary>
    public string Term(string index, string e, string x) => plan.Row.UsesLogSum
        ? $"VectorMath.TakeTarget(y, {index}, {e}, ref target, {x}, ref xy)"
        : $"VectorMath.TakeTarget(y, {index}, {e}, ref target)";
}
