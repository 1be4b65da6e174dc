using System.Globalization;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// The file that holds the bodies of other vector widths than the one that people read first, and the one in scalar
/// code, if there is one.
/// </summary>
internal static class OtherWidths
{
    public const string FileEnding = ".OtherWidths.g.cs";

    /// <summary>The file of a kernel.</summary>
    /// <param name="plan">The kernel.</param>
    public static string File(KernelPlan plan) => SourceFrame.Write(plan, writer =>
    {
        List<WidthPlan> others = [.. plan.Widths.Skip(1), .. plan.WithoutVectors?.Widths ?? []];
        writer.Line("// " + string.Format(CultureInfo.InvariantCulture, Title(others), plan.Method.Name));
        writer.QualifyNames(plan.Method);
        using (writer.Block($"private static partial class {plan.TypeName}"))
        {
            if (plan.WithoutVectors is { } scalar)
            {
                ConstantStage.EmitFurther(writer, scalar, other: plan);
            }

            EmitBodies(writer, plan);
        }
    });

    /// <summary>The comment on top of the file; {0} is the kernel's method.</summary>
    public static string Title(IReadOnlyCollection<WidthPlan> widths)
    {
        var bits = widths.Where(static width => !width.IsScalar).Select(static width => width.Bits);
        var scalar = widths.Any(static width => width.IsScalar) ? " and in scalar code" : "";
        return $"The kernel of {{0}} for vectors of {string.Join(" and ", bits)} bits{scalar}: the same bits.";
    }

    private static void EmitBodies(CodeWriter writer, KernelPlan plan)
    {
        var others = plan.Widths.Skip(1).ToList();
        for (var i = 0; i < others.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            KernelEmitter.EmitBody(writer, plan, others[i]);
        }

        if (plan.WithoutVectors is { } scalar)
        {
            writer.Line();
            WithoutVectors.Emit(writer, plan, scalar);
        }
    }

    /// <summary>The comment that says where the methods of these bodies are.</summary>
    public static string Whereabouts(IReadOnlyList<string> methods) =>
        $"// {string.Join(", ", methods.Take(methods.Count - 1))} and {methods[methods.Count - 1]} "
            + "stand in a file of their own.";
}
