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

    // They change what the probability of a row's target costs, which is its negative logarithm otherwise.
    private static readonly RoleKind[] Forms =
        [RoleKind.FocalGamma, RoleKind.GeneralizedQ, RoleKind.TokenScaling];

    // They add something else to it.
    private static readonly RoleKind[] OtherTerms = [RoleKind.LabelSmoothing, RoleKind.PolyEpsilon];

    public static void Check(DeclaredOptions asked)
    {
        if (asked.Has(RoleKind.TargetProbabilities))
        {
            CheckKindOfTargets(asked);
            CheckShape(asked);
        }
        else
        {
            CheckForms(asked);
        }
    }

    private static void CheckForms(DeclaredOptions asked)
    {
        var forms = Forms.Where(asked.IsOn).ToList();
        var terms = OtherTerms.Where(asked.IsOn).ToList();
        foreach (var form in forms)
        {
            foreach (var other in forms.TakeWhile(earlier => earlier != form).Concat(terms))
            {
                asked.Report(TermRules.FormWithAnotherTerm, form, form.ToString(), other.ToString());
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
            (RoleKind.PolyEpsilon, asked.IsOn(RoleKind.PolyEpsilon)),
            (RoleKind.TargetShift, asked.Shifts),
            (RoleKind.Correct, asked.Has(RoleKind.Correct)),
        }.Concat(Forms.Select(form => (form, asked.IsOn(form)))))
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
