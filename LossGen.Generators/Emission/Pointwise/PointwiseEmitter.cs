using System.Globalization;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// Writes a pointwise plan down. The first file holds the user's part, the plan block and the body that people read;
/// bodies of other vector widths and that in scalar code follow in a file of their own.
/// </summary>
internal static class PointwiseEmitter
{
    public static IEnumerable<SourceFile> Emit(PointwisePlan plan)
    {
        var (method, element) = (plan.Spec.Method, plan.Spec.Element);
        yield return new(
            method.HintName + ".g.cs", SourceFrame.Write(method, element, writer => EmitMain(writer, plan)));
        if (plan.Widths.Count > 1)
        {
            yield return new(
                method.HintName + OtherWidths.FileEnding,
                SourceFrame.Write(method, element, writer => EmitOthers(writer, plan)));
        }
    }

    private static void EmitMain(CodeWriter writer, PointwisePlan plan)
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
            if (plan.Parallel)
            {
                new PointwiseRange(writer, text).EmitType();
                writer.Line();
            }

            PointwiseDispatch.Emit(writer, text);
            writer.Line();
            EmitBody(writer, plan, plan.Widths[0]);
        }
    }

    private static void EmitOthers(CodeWriter writer, PointwisePlan plan)
    {
        var others = plan.Widths.Skip(1).ToList();
        var title = string.Format(CultureInfo.InvariantCulture, OtherWidths.Title(others), plan.Spec.Method.Name);
        writer.Line("// " + title);
        writer.QualifyNames(plan.Spec.Method);
        using (writer.Block($"private static partial class {plan.TypeName}"))
        {
            EmitBody(writer, plan, others[0]);
            foreach (var width in others.Skip(1))
            {
                writer.Line();
                EmitBody(writer, plan, width);
            }
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
