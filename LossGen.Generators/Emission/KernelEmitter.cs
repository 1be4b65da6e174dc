using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// Writes a plan down. The first file holds the user's part, the plan block and the body that people read; bodies of
/// other vector widths follow in files of their own, and so do outputs that not every kernel has.
/// </summary>
internal static class KernelEmitter
{
    public static IEnumerable<SourceFile> Emit(KernelPlan plan)
    {
        for (var i = 0; i < plan.Widths.Count; i++)
        {
            var width = plan.Widths[i];
            var hint = plan.Spec.Method.HintName + (i == 0 ? "" : $".{width.VectorClass}") + ".g.cs";
            yield return new(hint, i == 0 ? MainFile(plan, width) : BodyFile(plan, width));
        }

        if (ProbabilityStage.IsAsked(plan))
        {
            yield return new(plan.Spec.Method.HintName + ".Probabilities.g.cs", ProbabilityFile(plan));
        }
    }

    private static string MainFile(KernelPlan plan, WidthPlan width)
        => SourceFrame.Write(plan.Spec.Method, writer =>
        {
            UserPartStage.Emit(writer, plan);
            writer.Line();
            PlanBlockStage.Emit(writer, plan);
            writer.QualifyNames(plan.Spec.Method.HiddenNames);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                ConstantStage.Emit(writer, plan);
                new RunStage(writer, plan).Emit();
                writer.Line();
                if (plan.HasPasses)
                {
                    DispatchStage.Emit(writer, plan);
                    writer.Line();
                }

                EmitBody(writer, plan, width);
            }
        });

    private static string BodyFile(KernelPlan plan, WidthPlan width)
        => SourceFrame.Write(plan.Spec.Method, writer =>
        {
            writer.Line($"// The kernel of {plan.Spec.Method.Name} for {width.Bits}-bit vectors: the same plan, the same bits.");
            writer.QualifyNames(plan.Spec.Method.HiddenNames);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                EmitBody(writer, plan, width);
            }
        });

    private static string ProbabilityFile(KernelPlan plan)
        => SourceFrame.Write(plan.Spec.Method, writer =>
        {
            writer.Line($"// What the kernel of {plan.Spec.Method.Name} gives of a row besides loss and gradient, at every width.");
            writer.QualifyNames(plan.Spec.Method.HiddenNames);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                for (var i = 0; i < plan.Widths.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.Line();
                    }

                    new ProbabilityStage(writer, plan, plan.Widths[i]).Emit();
                }
            }
        });

    private static void EmitBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        if (plan.Softmax is { } softmax)
        {
            new SoftmaxBody(writer, plan, width, softmax).Emit();
            return;
        }

        if (plan.Distillation is { } distillation)
        {
            new DistillationBody(writer, plan, width, distillation).Emit();
            return;
        }

        if (plan.Spec.Loss == LossKind.NllLoss)
        {
            new NllRowStage(writer, plan).Emit();
            return;
        }

        if (plan.Unrolled)
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
        }
        else
        {
            MaxStage.Emit(writer, plan, width);
            writer.Line();
            new ExpSumStage(writer, plan, width).Emit();
            if (plan.Gradient is { } gradient)
            {
                writer.Line();
                new GradientStage(writer, plan, width, gradient).Emit();
            }
        }
    }
}
