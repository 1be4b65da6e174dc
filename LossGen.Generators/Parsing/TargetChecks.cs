using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>Which terms of a loss stand together, and which need targets that are classes.</summary>
internal static class TargetChecks
{
    // An element a row, or as many as there are classes; an upstream gradient may be one number.
    private static readonly RoleKind[] ShapeGivers =
    [
        RoleKind.Classes,
        .. CrossEntropyRoles.All
            .Where(static rule => rule.Extent is Extent.Row or Extent.Class && rule.Passing != Passing.InputOrScalar)
            .Select(static rule => rule.Role),
    ];

    public static void Check(DeclaredOptions asked)
    {
        if (asked.Has(RoleKind.TargetProbabilities))
        {
            CheckKindOfTargets(asked);
            CheckShape(asked);
        }
        else
        {
            CheckFocal(asked);
        }
    }

    private static void CheckFocal(DeclaredOptions asked)
    {
        if (!asked.IsOn(RealOption.FocalGamma))
        {
            return;
        }

        foreach (var other in new[] { RealOption.LabelSmoothing, RealOption.PolyEpsilon })
        {
            if (asked.IsOn(other))
            {
                asked.Report(TermRules.FocalWithAnotherTerm, RoleKind.FocalGamma, other.Role.ToString());
            }
        }
    }

    private static void CheckKindOfTargets(DeclaredOptions asked)
    {
        if (asked.Has(RoleKind.Targets))
        {
            asked.Report(
                TermRules.TwoKindsOfTargets,
                RoleKind.TargetProbabilities,
                asked.NameOf(RoleKind.TargetProbabilities),
                asked.NameOf(RoleKind.Targets));
        }

        foreach (var (role, isAsked) in new[]
        {
            (RoleKind.IgnoreIndex, asked.IsSet(RoleKind.IgnoreIndex)),
            (RoleKind.FocalGamma, asked.IsOn(RealOption.FocalGamma)),
            (RoleKind.PolyEpsilon, asked.IsOn(RealOption.PolyEpsilon)),
            (RoleKind.TargetShift, asked.Shifts),
            (RoleKind.Correct, asked.Has(RoleKind.Correct)),
        })
        {
            if (isAsked)
            {
                asked.Report(TermRules.NeedsHardTargets, role, role.ToString());
            }
        }
    }

    // Soft targets are as many as the logits.
    private static void CheckShape(DeclaredOptions asked)
    {
        var isGiven = asked.Constants.Classes != 0 || asked.HasTensorOfClasses || asked.HasAny(ShapeGivers)
            || (asked.Has(RoleKind.OutputGradient) && asked.Constants.Reduction == ReductionKind.None);
        if (!isGiven)
        {
            asked.Report(
                TermRules.ShapeUnknown, RoleKind.TargetProbabilities, asked.NameOf(RoleKind.TargetProbabilities));
        }
    }
}
