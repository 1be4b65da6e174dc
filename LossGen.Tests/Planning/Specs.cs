using LossGen.Generators.Model;
using static LossGen.Generators.Model.RealOption;

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
                Parameters = roles.Select(role => $"{Type(loss, role, storage)} {RoleNames.Of(role)}")
                    .ToEquatableArray(),
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
                [LabelSmoothing] = smoothing ?? 0,
                SmoothingWeights = kind,
                IgnoreIndex = ignore == "none" ? null : -100,
            }, [.. Roles(outputs, weights, smoothing is null, ignore == "parameter")]);
        }
    }

    /// <summary>The roles of rows and of the mean, with the options that change their text.</summary>
    public static IEnumerable<KernelSpec> WithRowRoles()
    {
        RoleKind[][] roles =
        [
            [RoleKind.SampleWeights], [RoleKind.OutputGradient], [RoleKind.TotalWeight], [RoleKind.Accumulate],
            [RoleKind.LogSumExp], [RoleKind.Predictions], [RoleKind.Correct],
            [RoleKind.Classes, RoleKind.RowStride, RoleKind.CancellationToken],
            [RoleKind.TargetShift, RoleKind.SequenceLength, RoleKind.Predictions, RoleKind.LogSumExp],
            [RoleKind.SampleWeights, RoleKind.LogSumExp, RoleKind.Predictions, RoleKind.Correct],
            [RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.TotalWeight],
            [RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.TotalWeight, RoleKind.Divisor],
        ];
        return
            from element in Enum.GetValues<ElementKind>()
            from added in roles
            from weights in new[] { false, true }
            from smoothing in new[] { 0, 0.1 }
            from empty in Enum.GetValues<EmptyMeanKind>()
            from reduction in Enum.GetValues<ReductionKind>()
            from classes in new[] { 0, 10 }
            where reduction == ReductionKind.Mean || !added.Contains(RoleKind.Divisor)
            select Of(
                element,
                new OptionsSpec
                {
                    Classes = classes,
                    Reduction = reduction,
                    [LabelSmoothing] = smoothing,
                    EmptyMean = empty,
                    Accumulate = added.Contains(RoleKind.OutputGradient),
                },
                [.. Roles([RoleKind.Gradient, RoleKind.Losses], weights, false, false), .. added]);
    }

    /// <summary>The options of the loss and its outputs, one by one and together, constant and as parameters.</summary>
    public static IEnumerable<KernelSpec> WithTerms()
    {
        OptionsSpec[] options =
        [
            new() { [ZLoss] = 1e-4 }, new() { [PolyEpsilon] = 1 }, new() { [LogitScale] = 0.5 },
            new() { [FocalGamma] = 2 },
            new() { [LogitSoftcap] = 30, [LogitScale] = 0.5, [LabelSmoothing] = 0.1 },
            new() { [ZLoss] = -1e-4, [PolyEpsilon] = -1, [LogitScale] = 3, [LabelSmoothing] = 0.1 }, new(),
        ];
        foreach (var element in Enum.GetValues<ElementKind>())
        foreach (var constants in options)
        foreach (var classes in new[] { 0, 10, 12, 16, 37 })
        foreach (var reduction in Enum.GetValues<ReductionKind>())
        foreach (var atRunTime in new[] { false, true })
        foreach (var more in TermOutputs)
        {
            RoleKind[] parameters = atRunTime && constants[FocalGamma] == 0
                ? [RoleKind.ZLoss, RoleKind.PolyEpsilon, RoleKind.LogitScale, RoleKind.LogitSoftcap]
                : atRunTime ? [RoleKind.FocalGamma, RoleKind.ZLoss] : [];
            yield return Of(
                element,
                constants with
                {
                    Classes = classes,
                    Reduction = reduction,
                    SmoothingWeights = SmoothingWeightsKind.Unweighted,
                },
                [RoleKind.Logits, RoleKind.Targets, RoleKind.ClassWeights, .. parameters, .. more]);
        }
    }

    private static readonly RoleKind[][] TermOutputs =
    [
        [RoleKind.Gradient], [RoleKind.Losses, RoleKind.Probabilities],
        [RoleKind.Gradient, RoleKind.Losses, RoleKind.Probabilities, RoleKind.LogProbabilities],
    ];

    /// <summary>What rows have, over every loss that they may have it of.</summary>
    public static IEnumerable<KernelSpec> WithBoth()
    {
        var soft = new OptionsSpec { IgnoreIndex = null, [LabelSmoothing] = 0.1, [ZLoss] = 1e-4, [LogitScale] = 0.5 };
        (RoleKind[] Targets, OptionsSpec Options)[] losses =
        [
            ([RoleKind.Targets], new()
            {
                [ZLoss] = 1e-4,
                [PolyEpsilon] = 1,
                [LogitScale] = 0.5,
                [LabelSmoothing] = 0.1,
            }),
            ([RoleKind.Targets], new()
            {
                [ZLoss] = 1e-4,
                [PolyEpsilon] = 1,
                [LogitSoftcap] = 30,
                [LabelSmoothing] = 0.1,
            }),
            ([RoleKind.Targets], new() { [FocalGamma] = 2, [ZLoss] = 1e-4, [LogitScale] = 0.5 }),
            ([RoleKind.Targets, RoleKind.PolyEpsilon, RoleKind.ZLoss, RoleKind.LogitScale, RoleKind.LabelSmoothing],
                new()),
            ([RoleKind.Targets, RoleKind.LogitScale, RoleKind.Accumulate], new() { [ZLoss] = 1e-4 }),
            ([RoleKind.TargetProbabilities], soft),
            ([RoleKind.TargetProbabilities, RoleKind.LogitSoftcap], soft),
            ([RoleKind.TargetProbabilities, RoleKind.ZLoss, RoleKind.LogitScale],
                soft.With(ZLoss, 0).With(LogitScale, 1)),
        ];
        return
            from element in Enum.GetValues<ElementKind>()
            from loss in losses
            from rows in RowsOfBoth
            from weights in new[] { false, true }
            from reduction in Enum.GetValues<ReductionKind>()
            from classes in new[] { 0, 10 }
            let isSoft = loss.Targets[0] == RoleKind.TargetProbabilities
            where reduction == ReductionKind.Mean || !rows.Contains(RoleKind.Divisor)
            where classes > 0 || weights || !rows.Contains(RoleKind.RowStride)
            select Of(
                element,
                loss.Options with
                {
                    Classes = classes,
                    Reduction = reduction,
                    Accumulate = rows.Contains(RoleKind.LogSumExp),
                    Parallel = rows.Contains(RoleKind.Predictions),
                    ClassAxis = rows.Contains(RoleKind.InnerSize) ? 1 : -1,
                },
                [
                    RoleKind.Logits, .. loss.Targets, .. weights ? [RoleKind.ClassWeights] : Array.Empty<RoleKind>(),
                    RoleKind.Gradient, RoleKind.Losses,
                    .. rows.Where(
                        role => !isSoft
                            || role is not (RoleKind.Correct or RoleKind.TargetShift or RoleKind.SequenceLength)),
                ]);
    }

    private static readonly RoleKind[][] RowsOfBoth =
    [
        [RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.Divisor, RoleKind.TotalWeight],
        [RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.Probabilities, RoleKind.LogProbabilities],
        [RoleKind.SampleWeights, RoleKind.LogSumExp, RoleKind.Predictions, RoleKind.Correct, RoleKind.RowStride],
        [
            RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.LogSumExp, RoleKind.Predictions, RoleKind.Correct,
            RoleKind.InnerSize, RoleKind.TargetShift, RoleKind.SequenceLength, RoleKind.CancellationToken,
            RoleKind.Probabilities, RoleKind.LogProbabilities,
        ],
        [
            RoleKind.SampleWeights, RoleKind.OutputGradient, RoleKind.Accumulate, RoleKind.RowStride,
            RoleKind.LogProbabilities,
        ],
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
        RoleKind.Targets or RoleKind.Classes or RoleKind.InnerSize or RoleKind.SequenceLength or RoleKind.Predictions
            or RoleKind.Correct => "int",
        RoleKind.Accumulate or RoleKind.TokenScaling => "bool",
        RoleKind.RowStride => "nint",
        RoleKind.CancellationToken => "global::System.Threading.CancellationToken",
        RoleKind.EmptyMean => "global::LossGen.EmptyMean",
        RoleKind.Divisor or RoleKind.TotalWeight => "double",
        _ when RealOption.Of(role) is not null => "double",
        RoleKind.IgnoreIndex or RoleKind.TargetShift => "long",
        _ => storage,
    };

    private static string Type(LossKind loss, RoleKind role, string storage) => role switch
    {
        RoleKind.Gradient or RoleKind.Losses or RoleKind.LogSumExp or RoleKind.Entropies or RoleKind.Predictions =>
            $"global::System.Span<{Element(role, storage)}>",
        RoleKind.Probabilities or RoleKind.LogProbabilities when loss != LossKind.NllLoss =>
            $"global::System.Span<{storage}>",
        RoleKind.TotalWeight => "out double",
        RoleKind.Correct => "out int",
        RoleKind.Logits or RoleKind.Targets or RoleKind.TargetProbabilities or RoleKind.ClassWeights
            or RoleKind.SampleWeights or RoleKind.TeacherLogits or RoleKind.Probabilities
            or RoleKind.LogProbabilities =>
            $"global::System.ReadOnlySpan<{Element(role, storage)}>",
        RoleKind.OutputGradient when loss is LossKind.Softmax or LossKind.LogSoftmax =>
            $"global::System.ReadOnlySpan<{Element(role, storage)}>",
        _ => Element(role, storage),
    };
}
