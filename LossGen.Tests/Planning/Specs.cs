using LossGen.Generators.Model;

namespace LossGen.Tests.Planning;

/// <summary>Requests as the parser makes them, for tests without Roslyn.</summary>
internal static class Specs
{
    /// <summary>A request for a cross-entropy kernel over an element type with some roles.</summary>
    public static KernelSpec Of(ElementKind element, OptionsSpec options, params RoleKind[] roles)
        => Of(LossKind.CrossEntropy, element, options, roles);

    /// <summary>A request over an element type with some roles.</summary>
    public static KernelSpec Of(LossKind loss, ElementKind element, OptionsSpec options, params RoleKind[] roles)
    {
        var storage = element switch
        {
            ElementKind.Double => "double",
            ElementKind.Half => "Half",
            _ => "float",
        };
        var reduces = options.Reduction != ReductionKind.None && loss is not (LossKind.Softmax or LossKind.LogSoftmax);
        return new()
        {
            Loss = loss,
            Element = element,
            Result = reduces ? ResultKind.Double : ResultKind.Void,
            Method = new()
            {
                Namespace = "Samples",
                Types = new[] { new TypeSpec { Keyword = "class", Name = "Losses" } }.ToEquatableArray(),
                Modifiers = "public static",
                Name = "Loss",
                ReturnType = reduces ? "double" : "void",
                Parameters = roles.Select(role => $"{Type(loss, role, storage)} {RoleNames.Of(role)}").ToEquatableArray(),
                HintName = "Samples.Losses.Loss",
                Key = "Loss",
            },
            Parameters = roles.Select(role => new ParameterSpec
            {
                Role = role,
                Name = RoleNames.Of(role),
                ElementType = Element(role, storage),
            }).ToEquatableArray(),
            Options = options,
        };
    }

    /// <summary>Every combination of every kernel's options that is valid.</summary>
    public static IEnumerable<KernelSpec> All() => CrossEntropy().Concat(FamilySpecs.All());

    /// <summary>Every combination of the core options that is valid.</summary>
    public static IEnumerable<KernelSpec> CrossEntropy()
    {
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var outputs in Outputs)
        foreach (var weights in new[] { false, true })
        foreach (var smoothing in new double?[] { 0, 0.1, null })
        foreach (var ignore in new[] { "default", "none", "parameter" })
        foreach (var reduction in Enum.GetValues<ReductionKind>())
        foreach (var kind in Enum.GetValues<SmoothingWeightsKind>())
        foreach (var classes in new[] { 0, 1, 10, 16, 37 })
        {
            if (reduction == ReductionKind.None && outputs.Length == 0)
            {
                continue;
            }

            yield return Of(element, new OptionsSpec
            {
                Classes = classes,
                Reduction = reduction,
                LabelSmoothing = smoothing ?? 0,
                SmoothingWeights = kind,
                IgnoreIndex = ignore == "none" ? null : -100,
            }, [.. Roles(outputs, weights, smoothing is null, ignore == "parameter")]);
        }
    }

    /// <summary>The options of the loss and its outputs, one by one and together, constant and as parameters.</summary>
    public static IEnumerable<KernelSpec> WithTerms()
    {
        OptionsSpec[] options =
        [
            new() { ZLoss = 1e-4 }, new() { PolyEpsilon = 1 }, new() { LogitScale = 0.5 }, new() { FocalGamma = 2 },
            new() { LogitSoftcap = 30, LogitScale = 0.5, LabelSmoothing = 0.1 },
            new() { ZLoss = -1e-4, PolyEpsilon = -1, LogitScale = 3, LabelSmoothing = 0.1 }, new(),
        ];
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var constants in options)
        foreach (var classes in new[] { 0, 10, 12, 16, 37 })
        foreach (var reduction in Enum.GetValues<ReductionKind>())
        foreach (var atRunTime in new[] { false, true })
        foreach (var more in TermOutputs)
        {
            RoleKind[] parameters = atRunTime && constants.FocalGamma == 0
                ? [RoleKind.ZLoss, RoleKind.PolyEpsilon, RoleKind.LogitScale, RoleKind.LogitSoftcap]
                : atRunTime ? [RoleKind.FocalGamma, RoleKind.ZLoss] : [];
            yield return Of(
                element,
                constants with { Classes = classes, Reduction = reduction, SmoothingWeights = SmoothingWeightsKind.Unweighted },
                [RoleKind.Logits, RoleKind.Targets, RoleKind.ClassWeights, .. parameters, .. more]);
        }
    }

    private static readonly RoleKind[][] TermOutputs =
    [
        [RoleKind.Gradient], [RoleKind.Losses, RoleKind.Probabilities],
        [RoleKind.Gradient, RoleKind.Losses, RoleKind.Probabilities, RoleKind.LogProbabilities],
    ];

    private static readonly RoleKind[][] Outputs =
        [[], [RoleKind.Gradient], [RoleKind.Losses], [RoleKind.Gradient, RoleKind.Losses]];

    private static IEnumerable<RoleKind> Roles(RoleKind[] outputs, bool weights, bool smoothing, bool ignore) =>
    [
        RoleKind.Logits, RoleKind.Targets,
        .. weights ? [RoleKind.ClassWeights] : Array.Empty<RoleKind>(),
        .. outputs,
        .. smoothing ? [RoleKind.LabelSmoothing] : Array.Empty<RoleKind>(),
        .. ignore ? [RoleKind.IgnoreIndex] : Array.Empty<RoleKind>(),
    ];

    private static string Element(RoleKind role, string storage) => role switch
    {
        RoleKind.Targets or RoleKind.Classes => "int",
        RoleKind.LabelSmoothing or RoleKind.ZLoss or RoleKind.PolyEpsilon or RoleKind.FocalGamma or RoleKind.LogitScale
            or RoleKind.Temperature or RoleKind.HardWeight => "double",
        RoleKind.IgnoreIndex => "long",
        _ => storage,
    };

    private static string Type(LossKind loss, RoleKind role, string storage) => role switch
    {
        RoleKind.Gradient or RoleKind.Losses => $"global::System.Span<{storage}>",
        RoleKind.Probabilities or RoleKind.LogProbabilities when loss != LossKind.NllLoss =>
            $"global::System.Span<{storage}>",
        RoleKind.Logits or RoleKind.Targets or RoleKind.ClassWeights or RoleKind.Probabilities or RoleKind.LogProbabilities
            or RoleKind.OutputGradient or RoleKind.TeacherLogits => $"global::System.ReadOnlySpan<{Element(role, storage)}>",
        _ => Element(role, storage),
    };
}
