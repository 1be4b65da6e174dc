using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>Whether what is asked of rows, and of their mean, makes sense together.</summary>
internal static class CombinationChecks
{
    private const string WithoutGradient = "without a gradient";

    public static void Check(DeclaredOptions asked)
    {
        CheckGradients(asked);
        CheckShift(asked);
        CheckStride(asked);
        CheckMean(asked);
        CheckSmoothingWeights(asked);
        CheckZLossResult(asked);
    }

    /// <summary>Whether there is a gradient for what scales it, or adds to it.</summary>
    public static void CheckGradients(DeclaredOptions asked)
    {
        CheckOutputGradient(asked);
        CheckAccumulate(asked);
    }

    private static void CheckZLossResult(DeclaredOptions asked)
    {
        if (!asked.Has(RoleKind.ZLossResult))
        {
            return;
        }

        var missing = !asked.IsOn(RealOption.ZLoss) ? "there is no z-loss: set ZLoss"
            : asked.Constants.Reduction == ReductionKind.None
                ? "Reduction.None has no result: write Reduction.Mean or Reduction.Sum"
            : null;
        if (missing is not null)
        {
            asked.Report(
                TermRules.NoZLossToReport, RoleKind.ZLossResult, asked.NameOf(RoleKind.ZLossResult), missing);
        }
    }

    private static void CheckOutputGradient(DeclaredOptions asked)
    {
        if (asked.Find(RoleKind.OutputGradient) is not { } parameter)
        {
            return;
        }

        if (!asked.HasGradient)
        {
            ReportNoEffect(asked, RoleKind.OutputGradient, WithoutGradient, AddGradient(asked));
        }

        var shape = TypeShape.Of(parameter.Type);
        if (shape.Element is { } element && shape.IsSpan != (asked.Constants.Reduction == ReductionKind.None))
        {
            asked.Report(
                CombinationRules.OutputGradientShape,
                asked.TypePlaceOf(parameter),
                parameter.Name,
                shape.IsSpan ? "a span" : "a number",
                asked.Constants.Reduction,
                shape.IsSpan ? "one result" : "a result a row",
                shape.IsSpan ? element : $"ReadOnlySpan<{ElementOfRows(asked, element)}>");
        }
    }

    // Beside halves one number may be a double, and those of rows are floats.
    private static string ElementOfRows(DeclaredOptions asked, string number)
        => asked.Input is { } input && TypeShape.Of(input.Type).Element == "Half" && number != "Half"
            ? "float"
            : number;

    private static void CheckAccumulate(DeclaredOptions asked)
    {
        if (!asked.HasGradient && asked.IsOn(SwitchOption.Accumulate))
        {
            ReportNoEffect(asked, RoleKind.Accumulate, WithoutGradient, AddGradient(asked));
        }
    }

    private static void CheckShift(DeclaredOptions asked)
    {
        if (asked.Shifts && !asked.Has(RoleKind.SequenceLength))
        {
            asked.Report(CombinationRules.ShiftWithoutSequences, RoleKind.TargetShift);
        }

        if (!asked.Shifts && asked.Has(RoleKind.SequenceLength))
        {
            ReportNoEffect(asked, RoleKind.SequenceLength, "where no target is shifted", "set TargetShift");
        }
    }

    private static void CheckStride(DeclaredOptions asked)
    {
        var isKnown = asked.Constants.Classes > 0 || asked.HasAny(RoleKind.Classes, RoleKind.ClassWeights);
        if (!isKnown && asked.Has(RoleKind.RowStride))
        {
            asked.Report(
                CombinationRules.StrideWithoutClasses, RoleKind.RowStride, asked.NameOf(RoleKind.RowStride));
        }
    }

    private static void CheckMean(DeclaredOptions asked)
    {
        foreach (var role in new[] { RoleKind.Divisor, RoleKind.EmptyMean })
        {
            if (asked.Constants.Reduction != ReductionKind.Mean && asked.Has(role))
            {
                ReportNoEffect(asked, role, $"under Reduction.{asked.Constants.Reduction}", "choose Reduction.Mean");
            }
        }
    }

    private static void CheckSmoothingWeights(DeclaredOptions asked)
    {
        var isChosenLater = asked.Has(RoleKind.SmoothingWeights);
        if (isChosenLater && !asked.IsOn(RealOption.LabelSmoothing))
        {
            ReportNoEffect(asked, RoleKind.SmoothingWeights, "without label smoothing", "set LabelSmoothing");
        }

        if (!isChosenLater && asked.Constants.SmoothingWeights != SmoothingWeightsKind.Unweighted)
        {
            return;
        }

        foreach (var role in new[] { RoleKind.Divisor, RoleKind.SampleWeights, RoleKind.TotalWeight })
        {
            if (asked.Has(role))
            {
                asked.Report(CombinationRules.TwoDivisors, role, asked.NameOf(role));
            }
        }
    }

    private static string AddGradient(DeclaredOptions asked) => $"add a parameter '{asked.GradientName}'";

    private static void ReportNoEffect(DeclaredOptions asked, RoleKind role, string why, string remedy)
        => asked.Report(CombinationRules.NoEffect, role, asked.NameOf(role), why, remedy);
}
