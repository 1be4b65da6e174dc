using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>The rows of a cross-entropy kernel and its passes over them, at one width.</summary>
internal sealed class CrossEntropyBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    /// <summary>The longest text that a reader is asked to read at a stretch.</summary>
    private const int LongestBody = 250;

    /// <summary>
    /// Whether the pass for the gradient stands in a file of its own: where so much is asked of a row that the body would
    /// grow too long with it.
    /// </summary>
    public static bool GradientStandsApart(KernelPlan plan)
        => plan is { Gradient.TakesFewVectors: true, Tiled: false }
            && plan.Widths.Any(width => !width.IsScalar && LinesOf(plan, width) > LongestBody);

    /// <summary>Writes the body.</summary>
    /// <param name="withGradient">Whether the pass for the gradient is in it.</param>
    public void Emit(bool withGradient)
    {
        if (plan.Tiled)
        {
            new TileLoopStage(writer, plan, width).Emit();
            writer.Line();
            new TileStage(writer, plan, width).Emit();
            return;
        }

        new RowStage(writer, plan, width).Emit();
        writer.Line();
        if (width.IsScalar)
        {
            new ScalarPassStage(writer, plan).Emit();
            return;
        }

        MaxStage.Emit(writer, plan, width);
        if (plan.SumsExponentials)
        {
            writer.Line();
            new ExpSumStage(writer, plan, width).Emit();
        }

        if (plan.Gradient is { } gradient && withGradient)
        {
            writer.Line();
            new GradientStage(writer, plan, width, gradient).Emit();
        }
    }

    // Where the body will stand, because a line has less room the deeper it stands.
    private static int LinesOf(KernelPlan plan, WidthPlan width)
    {
        var lines = 0;
        SourceFrame.Write(plan.Spec.Method, writer =>
        {
            using (writer.Block(plan.TypeName))
            {
                var before = LinesOf(writer);
                if (width == plan.Widths[0])
                {
                    DispatchStage.Emit(writer, plan);
                    writer.Line();
                }

                new CrossEntropyBody(writer, plan, width).Emit(withGradient: true);
                lines = LinesOf(writer) - before;
            }
        });
        return lines;
    }

    private static int LinesOf(CodeWriter writer) => writer.ToString().Count(static c => c == '\n');
}
