using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.CallSites;

/// <summary>The length of a <c>stackalloc</c>, for which there is no operation of its own.</summary>
internal static class StackAllocation
{
    public static int? LengthOf(IOperation value) => value.Syntax switch
    {
        ImplicitStackAllocArrayCreationExpressionSyntax { Initializer.Expressions: var items } => items.Count,
        StackAllocArrayCreationExpressionSyntax { Initializer.Expressions: var items } => items.Count,
        StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } }
            => Constant(value.SemanticModel, ranks[0].Sizes[0]),
        _ => null,
    };

    private static int? Constant(SemanticModel? model, ExpressionSyntax size)
        => model?.GetConstantValue(size) is { HasValue: true, Value: int length and >= 0 } ? length : null;
}
