using System.Globalization;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>Finds what is legal but hardly meant. Of a declaration with an error there is more urgent to say.</summary>
internal static class AdviceChecks
{
    /// <summary>Up to this many classes a block of rows is longer than most batches.</summary>
    private const int TinyClasses = 16;

    /// <summary>Mirrors the block of <c>KernelShape</c>.</summary>
    private const int ElementsPerBlock = 65_536;

    // A span with an element for every row, or for every class, must agree with the targets or with the classes.
    private static readonly RoleKind[] ShapeGivers =
    [
        RoleKind.Classes, RoleKind.ClassWeights, RoleKind.Losses, RoleKind.SampleWeights, RoleKind.LogSumExp,
        RoleKind.Predictions,
    ];

    public static void Check(ParsingContext context, KernelSpec kernel)
    {
        CheckReduction(context, kernel);
        CheckLabelSmoothing(context, kernel);
        CheckIgnoreIndex(context, kernel);
        CheckVectorWidth(context, kernel.Options);
        CheckParallel(context, kernel.Options);
        CheckClasses(context, kernel);
    }

    private static void CheckReduction(ParsingContext context, KernelSpec kernel)
    {
        var reduction = kernel.Options.Reduction;
        if (context.Roles.Reduces
            && reduction != ReductionKind.None
            && kernel.Result == ResultKind.Void
            && kernel.Parameters.All(static p => CrossEntropyRoles.IsIndependentOfReduction(p.Role)))
        {
            var place = PlaceOf(context, nameof(OptionsSpec.Reduction));
            context.Findings.Report(
                AdviceRules.ReductionWithoutEffect, place, context.DisplayName, reduction.ToString());
        }
    }

    private static void CheckLabelSmoothing(ParsingContext context, KernelSpec kernel)
    {
        if (RealOption.LabelSmoothing.Constant(kernel.Options) == 1 && !kernel.Has(RoleKind.LabelSmoothing))
        {
            context.Findings.Report(
                AdviceRules.TargetsSmoothedAway, PlaceOf(context, RealOption.LabelSmoothing.Property));
        }
    }

    private static void CheckIgnoreIndex(ParsingContext context, KernelSpec kernel)
    {
        var (index, classes) = (kernel.Options.IgnoreIndex, kernel.Options.Classes);
        var ignored = index - kernel.Options.TargetBase;
        if (ignored >= 0 && ignored < classes && !kernel.Has(RoleKind.IgnoreIndex))
        {
            context.Findings.Report(
                AdviceRules.ClassIgnored,
                PlaceOf(context, nameof(OptionsSpec.IgnoreIndex)),
                index!.Value.ToString(CultureInfo.InvariantCulture),
                classes.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void CheckParallel(ParsingContext context, OptionsSpec options)
    {
        if (options is { Parallel: true, Classes: > 0 and <= TinyClasses })
        {
            context.Findings.Report(
                LayoutRules.ThreadsForTinyRows,
                PlaceOf(context, nameof(OptionsSpec.Parallel)),
                options.Classes.ToString(CultureInfo.InvariantCulture),
                (ElementsPerBlock / options.Classes).ToString("N0", CultureInfo.InvariantCulture));
        }
    }

    private static void CheckClasses(ParsingContext context, KernelSpec kernel)
    {
        var isGiven = kernel.Options.Classes > 0
            || ShapeGivers.Any(kernel.Has)
            || kernel.Parameters.Any(static p => p.IsTensor)
            || (kernel.Has(RoleKind.OutputGradient) && kernel.Options.Reduction == ReductionKind.None);
        if (!isGiven && !kernel.Loss.IsLinear && kernel.Find(RoleKind.Targets) is { } targets)
        {
            context.Findings.Report(
                AdviceRules.ClassesByDivision,
                context.NameLocation,
                context.DisplayName,
                kernel.Input.Name,
                targets.Name);
        }
    }

    /// <summary>Whether one width was forced.</summary>
    public static void CheckVectorWidth(ParsingContext context, OptionsSpec options)
    {
        if (options.VectorWidth != VectorWidthKind.Auto)
        {
            context.Findings.Report(
                AdviceRules.WidthForced,
                PlaceOf(context, nameof(OptionsSpec.VectorWidth)),
                options.VectorWidth.ToString());
        }
    }

    private static Location PlaceOf(ParsingContext context, string option)
        => AttributeSyntaxes.LocationOf(context.Attribute, option, context.NameLocation, context.Cancellation);
}
