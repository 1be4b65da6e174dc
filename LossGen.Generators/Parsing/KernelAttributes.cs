using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The kernel attributes: which loss each of them asks for, and which of them counts.</summary>
internal static class KernelAttributes
{
    private static readonly Dictionary<string, LossKind> Losses = new(StringComparer.Ordinal)
    {
        [KnownNames.CrossEntropyKernelAttribute] = LossKind.CrossEntropy,
        [KnownNames.SoftmaxKernelAttribute] = LossKind.Softmax,
        [KnownNames.LogSoftmaxKernelAttribute] = LossKind.LogSoftmax,
        [KnownNames.NllLossKernelAttribute] = LossKind.NllLoss,
        [KnownNames.DistillationKernelAttribute] = LossKind.Distillation,
    };

    /// <summary>
    /// The first kernel attribute of a method: the others are an error, and nothing is emitted for them.
    /// </summary>
    public static AttributeData? FirstOf(IMethodSymbol method)
        => method.GetAttributes().FirstOrDefault(static a => LossOf(a) is not null);

    /// <summary>The loss that an attribute asks for, or null where it is no kernel attribute.</summary>
    public static LossKind? LossOf(AttributeData attribute)
        => attribute.AttributeClass is { } type && Losses.TryGetValue(type.ToDisplayString(), out var loss)
            ? loss
            : null;

    /// <summary>The attribute of a loss as it is written: <c>CrossEntropyKernel</c>.</summary>
    public static string NameOf(LossKind loss) => $"{loss}Kernel";
}
