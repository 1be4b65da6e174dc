using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>How columns of a tile get out of memory and their gradient into it.</summary>
internal abstract class ColumnMemory(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    protected CodeWriter Writer { get; } = writer;

    protected KernelPlan Plan { get; } = plan;

    protected VectorText Text { get; } = new(plan.Element, width);

    public static ColumnMemory Of(CodeWriter writer, KernelPlan plan, WidthPlan width) => plan.TilesPlanes
        ? new ColumnsOfPlanes(writer, plan, width)
        : new ColumnsOfRows(writer, plan, width);

    /// <summary>Reads all columns and adds them to the maximum.</summary>
    public abstract void EmitReads();

    /// <summary>Writes the gradient of all classes.</summary>
    public abstract void EmitWrites(GradientPass pass);

    /// <summary>Writes the line that computes the gradient of a class.</summary>
    protected void EmitGradient(GradientPass pass, string column, string suffix)
    {
        if (pass.Offset == ClassTerm.Weighted)
        {
            var weight = $"{(Plan.Element.Widens ? "(float)" : "")}Unsafe.Add(ref classWeights, {column})";
            Writer.Line($"{Text.Type} w{suffix} = {Text.Create(weight)};");
        }

        var scaled = GradientStage.Scaled(pass, $"columns[{column}]", $"w{suffix}");
        Method.Call(Writer, $"{Text.Type} g{suffix} = VectorMath.AtTarget", ["y", column, "gy", scaled]);
    }
}
