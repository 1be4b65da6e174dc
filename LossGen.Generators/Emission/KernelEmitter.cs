using System.Globalization;
using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission;

/// <summary>
/// Writes a plan down. The first file holds the user's part, the plan block and the body that people read; bodies of
/// other vector widths follow in files of their own, and so do outputs that not every kernel has.
/// </summary>
internal static class KernelEmitter
{
    public static IEnumerable<SourceFile> Emit(KernelPlan plan)
    {
        var apart = CrossEntropyBody.GradientStandsApart(plan);
        for (var i = 0; i < (plan.ReadsRows ? plan.Widths.Count : 1); i++)
        {
            var width = plan.Widths[i];
            var hint = plan.Spec.HintName + (i == 0 ? "" : $".{width.VectorClass}") + ".g.cs";
            yield return new(hint, i == 0 ? MainFile(plan, width, apart) : BodyFile(plan, width, apart));
        }

        if (plan.GivesProbabilities)
        {
            yield return new(plan.Spec.HintName + ".Probabilities.g.cs", OutputFile(
                plan,
                "What the kernel of {0} gives of a row besides loss and gradient, at every width.",
                static (writer, plan, width) => new ProbabilityStage(writer, plan, width).Emit()));
        }

        if (plan.SharesRow)
        {
            yield return new(plan.Spec.HintName + ".Threads.g.cs", OutputFile(
                plan,
                "A row of the kernel of {0} that threads share, at every width.",
                static (writer, plan, width) => new SharedRowStage(writer, plan, width).EmitType()));
        }

        if (plan.Gradient is { } gradient && apart)
        {
            yield return new(plan.Spec.HintName + ".Gradient.g.cs", OutputFile(
                plan,
                "The pass of the kernel of {0} that writes the gradient, at every width.",
                (writer, plan, width) => new GradientStage(writer, plan, width, gradient).Emit()));
        }
    }

    private static string MainFile(KernelPlan plan, WidthPlan width, bool apart)
        => SourceFrame.Write(plan.Spec.Method, writer =>
        {
            if (plan.Spec.Variant.Length == 0)
            {
                UserPartStage.Emit(writer, plan);
                writer.Line();
            }

            PlanBlockStage.Emit(writer, plan);
            writer.QualifyNames(plan.Spec.Method.HiddenNames);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                ConstantStage.Emit(writer, plan);
                new RunStage(writer, plan).Emit();
                if (plan.ReadsRows)
                {
                    writer.Line();
                    EmitRows(writer, plan, width, apart);
                }
            }
        });

    private static void EmitRows(CodeWriter writer, KernelPlan plan, WidthPlan width, bool apart)
    {
        EmitLayout(writer, plan);
        if (plan.HasPasses)
        {
            DispatchStage.Emit(writer, plan);
            writer.Line();
        }

        EmitBody(writer, plan, width, apart);
    }

    // What stands between all rows of a call and a block of them that lies together.
    private static void EmitLayout(CodeWriter writer, KernelPlan plan)
    {
        if (plan.Spec.Options.Parallel)
        {
            new RangeStage(writer, plan).EmitType();
            writer.Line();
        }

        if (LayoutOption.IsInPlanes(plan.Spec) && !plan.TilesPlanes)
        {
            new PlaneStage(writer, plan).Emit();
            writer.Line();
        }
    }

    private static string BodyFile(KernelPlan plan, WidthPlan width, bool apart)
        => SourceFrame.Write(plan.Spec.Method, writer =>
        {
            writer.Line($"// The kernel of {plan.Spec.Method.Name} for {width.Bits}-bit vectors: the same plan, the same bits.");
            writer.QualifyNames(plan.Spec.Method.HiddenNames);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                EmitBody(writer, plan, width, apart);
            }
        });

    private static string OutputFile(KernelPlan plan, string title, Action<CodeWriter, KernelPlan, WidthPlan> emit)
        => SourceFrame.Write(plan.Spec.Method, writer =>
        {
            writer.Line("// " + string.Format(CultureInfo.InvariantCulture, title, plan.Spec.Method.Name));
            writer.QualifyNames(plan.Spec.Method.HiddenNames);
            using (writer.Block($"private static partial class {plan.TypeName}"))
            {
                for (var i = 0; i < plan.Widths.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.Line();
                    }

                    emit(writer, plan, plan.Widths[i]);
                }
            }
        });

    private static void EmitBody(CodeWriter writer, KernelPlan plan, WidthPlan width, bool gradientApart)
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

        new CrossEntropyBody(writer, plan, width).Emit(withGradient: !gradientApart);
    }
}
