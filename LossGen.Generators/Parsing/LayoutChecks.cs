using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generators.Parsing;

/// <summary>Whether rows can lie, and be shared out, as is asked.</summary>
internal static class LayoutChecks
{
    public static void Check(ParsingContext context, DeclaredOptions asked)
    {
        CheckParallel(context, asked);
        if (asked.HasTensorOfClasses && asked.Has(RoleKind.RowStride))
        {
            asked.Report(LayoutRules.StrideOfTensors, RoleKind.RowStride, asked.NameOf(RoleKind.RowStride));
        }

        if (asked.Constants.ClassAxis == 1)
        {
            CheckPlanes(asked);
        }
        else if (asked.Constants.ClassAxis == -1 && asked.Has(RoleKind.InnerSize))
        {
            asked.Report(LayoutRules.InnerSizeWithoutAxis, RoleKind.InnerSize, asked.NameOf(RoleKind.InnerSize));
        }
    }

    /// <summary>Whether the language has what threads need.</summary>
    public static void CheckParallel(ParsingContext context, DeclaredOptions asked)
    {
        if (asked.Constants.Parallel && context.Language < LanguageVersion.CSharp13)
        {
            asked.Report(
                LayoutRules.ParallelNeedsRefStructInterfaces,
                asked.PlaceOf(nameof(OptionsSpec.Parallel)),
                context.Language.ToDisplayString());
        }
    }

    private static void CheckPlanes(DeclaredOptions asked)
    {
        if (!asked.Has(RoleKind.InnerSize) && !asked.HasTensorOfRows)
        {
            asked.Report(LayoutRules.AxisWithoutInnerSize, asked.PlaceOf(nameof(OptionsSpec.ClassAxis)));
        }

        if (asked.Has(RoleKind.RowStride))
        {
            asked.Report(LayoutRules.StrideAcrossPlanes, RoleKind.RowStride, asked.NameOf(RoleKind.RowStride));
        }
    }
}
