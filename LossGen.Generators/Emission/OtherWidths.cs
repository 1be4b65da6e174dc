using System.Globalization;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// The file that holds the bodies of other vector widths than the one that people read first, and that in scalar code.
/// </summary>
internal static class OtherWidths
{
    public const string FileEnding = ".OtherWidths.g.cs";

    /// <summary>The file of a kernel.</summary>
    /// <param name="plan">The kernel.</param>
    /// <param name="scalar">The same kernel in scalar code.</param>
    public static string File(KernelPlan plan, KernelPlan scalar) => SourceFrame.Write(plan, writer =>
    {
        var others = plan.Widths.Skip(1).ToList();
        writer.Line("// " + string.Format(CultureInfo.InvariantCulture, Title(others), plan.Method.Name));
        writer.QualifyNames(plan.Method);
        using (writer.Block($"private static partial class {plan.TypeName}"))
        {
            ConstantStage.EmitFurther(writer, scalar, other: plan);
            foreach (var width in others)
            {
                KernelEmitter.EmitBody(writer, plan, width);
                writer.Line();
            }

            WithoutVectors.Emit(writer, plan, scalar);
        }
    });

    /// <summary>The comment on top of the file; {0} is the kernel's method.</summary>
    public static string Title(IEnumerable<WidthPlan> widths)
    {
        var bits = widths.Where(static width => !width.IsScalar).Select(static width => width.Bits);
        return $"The kernel of {{0}} for vectors of {string.Join(" and ", bits)} bits and in scalar code: "
            + "the same bits.";
    }

    /// <summary>The comment that says where the methods of these bodies are.</summary>
    public static string Whereabouts(IReadOnlyList<string> methods) =>
        $"// {string.Join(", ", methods.Take(methods.Count - 1))} and {methods[methods.Count - 1]} "
            + "stand in a file of their own.";
}
