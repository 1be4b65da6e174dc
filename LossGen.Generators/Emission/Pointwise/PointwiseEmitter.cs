using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// Writes a pointwise plan down. The first file holds the user's part, the plan block and the body that people read;
/// bodies of other vector widths follow in files of their own.
/// </summary>
internal static class PointwiseEmitter
{
    public static IEnumerable<SourceFile> Emit(PointwisePlan plan)
    {
        var (method, element) = (plan.Spec.Method, plan.Spec.Element);
        for (var i = 0; i < plan.Widths.Count; i++)
        {
            var width = plan.Widths[i];
            yield return i == 0
                ? new(
                    method.HintName + ".g.cs",
                    SourceFrame.Write(method, element, writer => EmitMain(writer, plan, width)))
                : new(
                    $"{method.HintName}.{width.VectorClass}.g.cs",
                    SourceFrame.Write(method, element, writer => EmitOther(writer, plan, width)));
        }
    }

    private static void EmitMain(CodeWriter writer, PointwisePlan plan, WidthPlan width)
    {
        var text = new PointwiseText(plan);
        EmitUserPart(writer, plan);
        writer.Line();
        PointwisePlanBlock.Emit(writer, plan);
        writer.Line(GeneratedCode.Attribute);
        writer.QualifyNames(plan.Spec.Method);
        using (writer.Block($"private static partial class {plan.TypeName}"))
        {
            new PointwiseRun(writer, text).Emit();
            writer.Line();
            if (plan.Spec.Options.Parallel)
            {
                new PointwiseRange(writer, text).EmitType();
                writer.Line();
            }

            PointwiseDispatch.Emit(writer, text);
            writer.Line();
            EmitBody(writer, plan, width);
        }
    }

    private static void EmitOther(CodeWriter writer, PointwisePlan plan, WidthPlan width)
    {
        writer.Line(
            $"// The kernel of {plan.Spec.Method.Name} for {width.Bits}-bit vectors: the same plan, the same bits.");
        writer.QualifyNames(plan.Spec.Method);
        using (writer.Block($"private static partial class {plan.TypeName}"))
        {
            EmitBody(writer, plan, width);
        }
    }

    // Each body chooses its names anew, from the same plan: they are the same.
    private static void EmitBody(CodeWriter writer, PointwisePlan plan, WidthPlan width)
    {
        new PointwiseLoop(writer, new(plan), width).Emit();
        writer.Line();
        new PointwiseFormula(writer, new(plan), width).Emit();
    }

    private static void EmitUserPart(CodeWriter writer, PointwisePlan plan)
    {
        var method = plan.Spec.Method;
        GeneratedCode.OpenPart(writer, method);
        using (Method.Open(writer, $"{method.Modifiers} partial {method.ReturnType} {method.Name}", method.Parameters))
        {
            Method.Call(
                writer,
                $"{(plan.Reduces ? "return " : "")}{ForeignElements.Of(plan).BeforeResult}{plan.TypeName}.Run",
                plan.Spec.Parameters.Select(p => PointwiseRun.Argument(p, plan)),
                plan.Spec.ReturnsForeign ? "));" : ");");
        }
    }
}
