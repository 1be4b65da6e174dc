using System.Globalization;
using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// Writes a plan down. The first file holds the user's part, the plan block and the body that people read. Unless the
/// library has their passes, bodies of other vector widths and that in scalar code follow in a file of their own; so do
/// tiles, and outputs that not every kernel has.
/// </summary>
internal static class KernelEmitter
{
    public static IEnumerable<SourceFile> Emit(KernelPlan plan)
    {
        yield return new(plan.HintName + ".g.cs", MainFile(plan, plan.Widths[0]));
        if (plan is { ReadsRows: true, Widths.Count: > 1, Passes: PassText.OfKernel })
        {
            yield return new(plan.HintName + OtherWidths.FileEnding, OtherWidths.File(plan));
        }

        if (plan.OfFewClasses is { } few)
        {
            yield return new(plan.HintName + ".Tile.g.cs", TileFile(few));
            if (HasManyPasses(few))
            {
                yield return new(plan.HintName + ".TilePasses.g.cs", OutputFile(
                    few,
                    "The tiles of the kernel of {0} for few classes, with vectors of every width.",
                    static (writer, plan, width) => new TileBody(writer, plan, width).Emit()));
            }
        }

        if (plan is { GivesProbabilities: true, Tiled: false })
        {
            yield return new(plan.HintName + ".Probabilities.g.cs", OutputFile(
                plan,
                "What the kernel of {0} gives of a row besides loss and gradient, with vectors of every width.",
                static (writer, plan, width) => new ProbabilityStage(writer, plan, width).Emit()));
        }

        if (plan.Layout.SharesRow)
        {
            yield return new(plan.HintName + ".Threads.g.cs", OutputFile(
                plan,
                "A row of the kernel of {0} that threads share, with vectors of every width.",
                static (writer, plan, width) => new SharedRowStage(writer, plan, width).EmitType()));
        }

        if (plan.Gradient is { StandsApart: true } gradient)
        {
            yield return new(plan.HintName + ".Gradient.g.cs", OutputFile(
                plan,
                "The pass of the kernel of {0} that writes the gradient, with vectors of every width.",
                (writer, plan, width) => new GradientStage(writer, plan, width, gradient).Emit()));
        }

        if (plan is { Distillation: { GradientStandsApart: true } distillation, Tiled: false })
        {
            yield return new(plan.HintName + ".Gradient.g.cs", OutputFile(
                plan,
                "The pass of the kernel of {0} that writes the gradient, with vectors of every width.",
                (writer, plan, width) => new DistillationGradientStage(writer, plan, width, distillation).Emit()));
        }
    }

    private static string MainFile(KernelPlan plan, WidthPlan width)
        => SourceFrame.Write(plan, writer =>
        {
            if (!plan.IsVariant)
            {
                UserPartStage.Emit(writer, plan);
                writer.Line();
            }

            PlanBlockStage.Emit(writer, plan);

            // Stands for all that is in the type, in whatever file: what measures coverage leaves it out.
            writer.Line(GeneratedCode.Attribute);
            writer.QualifyNames(plan.Method);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                ConstantStage.Emit(writer, plan);
                new RunStage(writer, plan).Emit();
                if (plan.ReadsRows)
                {
                    writer.Line();
                    EmitRows(writer, plan, width);
                }
            }
        });

    private static void EmitRows(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        EmitLayout(writer, plan);
        if (plan is { HasPasses: true, Passes: PassText.OfKernel })
        {
            DispatchStage.Emit(writer, plan);
            writer.Line();
        }

        EmitBody(writer, plan, width);
    }

    // What stands between all rows of a call and a block of them that lies together.
    private static void EmitLayout(CodeWriter writer, KernelPlan plan)
    {
        if (plan.Linear is { } linear)
        {
            new LinearRunStage(writer, plan, linear).EmitMethods();
            writer.Line();
        }

        if (plan.Layout.Parallel || plan.Layout.IsSharded)
        {
            new RangeStage(writer, plan).EmitType();
            writer.Line();
        }

        if (plan.CopiesPlanes)
        {
            new PlaneStage(writer, plan).Emit();
            writer.Line();
        }
    }

    // Tiles with many passes would be too long beside the loop over rows.
    private static bool HasManyPasses(KernelPlan plan)
        => plan.GivesProbabilities || plan.ExpSum.SumsSpread || plan.SoftTarget is not null
            || plan.Distillation is { FusesGradient: false } or { Hard: true };

    private static string TileFile(KernelPlan plan)
        => SourceFrame.Write(plan, writer =>
        {
            var sharesTiles = LibraryTiles.Have(plan);
            var widths = sharesTiles ? "" : ", at every width";
            writer.Line($"// The kernel of {plan.Method.Name} for few classes{widths}: the same bits.");
            writer.QualifyNames(plan.Method);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                new ColumnLoopStage(writer, plan, sharesTiles).Emit(DispatchStage.FewClassesMethod);
                var own = HasManyPasses(plan) ? [] : plan.Widths.Take(sharesTiles ? 1 : plan.Widths.Count);
                foreach (var width in own)
                {
                    writer.Line();
                    EmitBody(writer, plan, width);
                }
            }
        });

    private static string OutputFile(KernelPlan plan, string title, Action<CodeWriter, KernelPlan, WidthPlan> emit)
        => OutputFile(plan, title, [.. plan.Widths], emit);

    private static string OutputFile(
        KernelPlan plan, string title, List<WidthPlan> widths, Action<CodeWriter, KernelPlan, WidthPlan> emit)
        => SourceFrame.Write(plan, writer =>
        {
            writer.Line("// " + string.Format(CultureInfo.InvariantCulture, title, plan.Method.Name));
            writer.QualifyNames(plan.Method);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                for (var i = 0; i < widths.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.Line();
                    }

                    emit(writer, plan, widths[i]);
                }
            }
        });

    /// <summary>The rows of a kernel at one width, and their passes.</summary>
    public static void EmitBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        if (plan.Tiled)
        {
            new TileBody(writer, plan, width).Emit();
            return;
        }

        KernelBody body = plan switch
        {
            { Softmax: { } softmax } => new SoftmaxBody(writer, plan, width, softmax),
            { Distillation: { } distillation } => new DistillationBody(writer, plan, width, distillation),
            { HasPasses: false } => new NllBody(writer, plan, width),
            { Layout.IsSharded: true } => new ShardBody(writer, plan, width),
            _ => new CrossEntropyBody(writer, plan, width),
        };
        body.Emit();
    }
}
