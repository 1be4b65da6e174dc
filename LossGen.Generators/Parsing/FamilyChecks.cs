using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>What must stand together in the declaration of a kernel, by its loss.</summary>
internal static class FamilyChecks
{
    public static void Check(ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        KernelAttributes.Of(context.Loss).Check(context, options, parameters);
        LayoutChecks.Check(context, new(context, parameters, options));
    }

    public static void OfCrossEntropy(
        ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        var asked = new DeclaredOptions(context, parameters, options);
        TargetChecks.Check(asked);
        CombinationChecks.Check(asked);
        ShardChecks.Check(context, asked);
    }

    /// <summary>Cross-entropy of a product, whose matrices are plain spans.</summary>
    public static void OfLinearCrossEntropy(
        ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        OfCrossEntropy(context, options, parameters);
        var asked = new DeclaredOptions(context, parameters, options);
        foreach (var tensor in parameters.Where(static parameter => parameter.IsTensor))
        {
            var place = asked.TypePlaceOf(asked.Find(tensor.Role)!);
            asked.Report(LinearRules.TensorOfLinearKernel, place, tensor.Name.TrimStart('@'));
        }
    }

    public static void OfSoftmax(ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        CheckClasses(context, options, parameters, string.Empty);
        CheckBackward(context, parameters);
    }

    public static void OfDistillation(
        ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
        CheckClasses(context, options, parameters, ", or 'losses', which has an element a row");
        var asked = new DeclaredOptions(context, parameters, options);
        CheckTargets(context, asked);
        CheckMixture(asked);
    }

    /// <summary>A kernel whose parts stand with each other in every way.</summary>
    public static void Nothing(ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters)
    {
    }

    // Where no span has an element a row, C tells where a row ends.
    private static void CheckClasses(
        ParsingContext context, OptionsSpec options, IReadOnlyList<ParameterSpec> parameters, string alternative)
    {
        if (options.Classes == 0
            && !parameters.Any(p => p.Role is RoleKind.Classes or RoleKind.Targets or RoleKind.Losses
                    or RoleKind.SampleWeights
                || (p.IsTensor && context.Roles.Of(p.Role).Extent == Extent.Element)))
        {
            context.Findings.Report(
                FamilyRules.UnknownClasses, context.NameLocation, context.DisplayName, alternative);
        }
    }

    private static void CheckBackward(ParsingContext context, IReadOnlyList<ParameterSpec> parameters)
    {
        var gradient = parameters.FirstOrDefault(static p => p.Role == RoleKind.Gradient);
        var upstream = parameters.FirstOrDefault(static p => p.Role == RoleKind.OutputGradient);
        if ((gradient is null) != (upstream is null))
        {
            context.Findings.Report(
                FamilyRules.HalfABackwardPass,
                context.NameLocation,
                context.DisplayName,
                (gradient ?? upstream)!.Name,
                RoleNames.Of(gradient is null ? RoleKind.Gradient : RoleKind.OutputGradient));
        }
    }

    private static void CheckMixture(DeclaredOptions asked)
    {
        if (asked.Constants.Direction != DistillationDirectionKind.JensenShannon && asked.IsSet(RoleKind.Beta))
        {
            asked.Report(
                CombinationRules.NoEffect,
                RoleKind.Beta,
                asked.NameOf(RoleKind.Beta),
                "without DistillationDirection.JensenShannon",
                "set Direction");
        }
    }

    // Targets say what the hard share is taken of and which rows are left out; either is reason enough to have them.
    private static void CheckTargets(ParsingContext context, DeclaredOptions asked)
    {
        var hasWeight = asked.IsSet(RoleKind.HardWeight);
        if (!asked.Has(RoleKind.Targets))
        {
            var needs = hasWeight ? RealOption.HardWeight.Property
                : asked.Find(RoleKind.IgnoreIndex) is { } index ? $"'{index.Name}'"
                : null;
            if (needs is not null)
            {
                context.Findings.Report(
                    DistillationRules.NoTargets, context.NameLocation, context.DisplayName, needs);
            }
        }
        else if (!hasWeight && asked.Constants is { IgnoreIndex: null, TargetBase: 0 }
            && !asked.Has(RoleKind.IgnoreIndex))
        {
            asked.Report(
                CombinationRules.NoEffect,
                RoleKind.Targets,
                asked.NameOf(RoleKind.Targets),
                "without a HardWeight and where no row is ignored",
                "set HardWeight or an ignore index");
        }
    }
}
