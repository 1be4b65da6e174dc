using LossGen.Generators.Model;
using LossGen.Generators.Parsing.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The kernel attributes: what each of them asks for, and which of them counts.</summary>
internal static class KernelAttributes
{
    /// <summary>A row for each loss; those come first that have the most roles.</summary>
    public static IReadOnlyList<KernelAttribute> All { get; } =
    [
        new(
            KnownNames.CrossEntropyKernelAttribute,
            LossKind.CrossEntropy,
            static _ => CrossEntropyRoles.Table,
            FamilyChecks.OfCrossEntropy),
        new(
            KnownNames.LinearCrossEntropyKernelAttribute,
            LossKind.LinearCrossEntropy,
            static _ => LinearCrossEntropyRoles.Table,
            FamilyChecks.OfLinearCrossEntropy),
        new(
            KnownNames.DistillationKernelAttribute,
            LossKind.Distillation,
            static _ => DistillationRoles.Table,
            FamilyChecks.OfDistillation),
        new(
            KnownNames.NllLossKernelAttribute,
            LossKind.NllLoss,
            static context => NllLossRoles.Of(new OptionReader(context).Read(NllLossRoles.FromProbabilities, false)),
            FamilyChecks.Nothing),
        new(
            KnownNames.SoftmaxKernelAttribute,
            LossKind.Softmax,
            static _ => SoftmaxRoles.Softmax,
            FamilyChecks.OfSoftmax),
        new(
            KnownNames.LogSoftmaxKernelAttribute,
            LossKind.LogSoftmax,
            static _ => SoftmaxRoles.LogSoftmax,
            FamilyChecks.OfSoftmax),
        new(
            KnownNames.PointwiseLossKernelAttribute,
            LossKind.PointwiseLoss,
            static _ => PointwiseRoles.Table,
            FamilyChecks.Nothing),
    ];

    private static readonly Dictionary<string, LossKind> Losses
        = All.ToDictionary(static row => row.TypeName, static row => row.Loss, StringComparer.Ordinal);

    /// <summary>The row of a loss.</summary>
    public static KernelAttribute Of(LossKind loss) => All.First(row => row.Loss == loss);

    /// <summary>
    /// The first kernel attribute of a method: the others are an error, and nothing is emitted for them.
    /// </summary>
    public static AttributeData? FirstOf(IMethodSymbol method)
        => method.GetAttributes().FirstOrDefault(static a => LossOf(a) is not null);

    /// <summary>
    /// Whether an attribute is the first kernel attribute of a method; each part of a method is found by its own.
    /// </summary>
    public static bool IsFirstOf(IMethodSymbol method, AttributeData attribute)
        => FirstOf(method) is not { ApplicationSyntaxReference: { } first }
            || attribute.ApplicationSyntaxReference is not { } other
            || (first.SyntaxTree == other.SyntaxTree && first.Span == other.Span);

    /// <summary>The loss that an attribute asks for, or null where it is no kernel attribute.</summary>
    public static LossKind? LossOf(AttributeData attribute)
        => attribute.AttributeClass is { } type && Losses.TryGetValue(type.ToDisplayString(), out var loss)
            ? loss
            : null;

    /// <summary>The attribute of a loss as it is written: <c>CrossEntropyKernel</c>.</summary>
    public static string NameOf(LossKind loss) => $"{loss}Kernel";
}
