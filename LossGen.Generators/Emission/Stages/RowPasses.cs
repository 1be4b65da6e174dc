using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>How the row loop reaches its passes: by calls, or written out in place.</summary>
internal interface IRowPasses
{
    /// <summary>Writes what the passes need once a range of rows.</summary>
    void EmitBroadcasts();

    /// <summary>Writes the pass that defines <c>m</c>.</summary>
    void EmitMax();

    /// <summary>Writes the pass that defines <c>rest</c> (and <c>gap</c>).</summary>
    void EmitExpSum();

    /// <summary>Writes the pass that fills <c>g</c> from <c>scale</c>.</summary>
    void EmitGradient();
}

/// <summary>Every pass is a method of its own, for any number of classes.</summary>
internal sealed class CalledPasses(CodeWriter writer, KernelPlan plan, WidthPlan width) : IRowPasses
{
    public void EmitBroadcasts()
    {
    }

    public void EmitMax() => writer.Line(
        $"{plan.Element.Arithmetic} m = Max{width.Suffix}(ref x{PassMethod.ClassesArgument(plan)});");

    public void EmitExpSum() => writer.Line(
        $"double rest = ExpSum{width.Suffix}({ExpSumStage.Arguments(plan)});");

    public void EmitGradient()
    {
        if (plan.Gradient is { } pass)
        {
            writer.Line($"Gradient{width.Suffix}({GradientStage.Arguments(plan, pass)});");
        }
    }
}
