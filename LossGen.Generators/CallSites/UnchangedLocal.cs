using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.CallSites;

/// <summary>
/// A local that has one value for its whole life: it is initialised where it is declared, and every use of it is known
/// to leave the variable alone. Any use that is not on the list counts as a change.
/// </summary>
internal static class UnchangedLocal
{
    public static IOperation? InitializerOf(ILocalReferenceOperation reference)
    {
        var local = reference.Local;
        if (local.IsRef)
        {
            return null;
        }

        IOperation? initializer = null;
        foreach (var operation in RootOf(reference).Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation other when IsSame(other.Local, local) && !LeavesAlone(other):
                    return null;
                case IVariableDeclaratorOperation declarator when IsSame(declarator.Symbol, local):
                    initializer = declarator.Initializer?.Value;
                    break;
            }
        }

        return initializer;
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool LeavesAlone(ILocalReferenceOperation use)
        => use.Syntax.Parent is not RefExpressionSyntax && use.Parent switch
        {
            IConversionOperation or INameOfOperation or IReturnOperation => true,
            IArgumentOperation argument => argument.Parameter?.RefKind == RefKind.None,
            IArrayElementReferenceOperation element => element.ArrayReference == use,
            IPropertyReferenceOperation property => property.Instance == use,
            IImplicitIndexerReferenceOperation indexer => indexer.Instance == use,
            IInvocationOperation call => call.Instance == use,
            IForEachLoopOperation loop => loop.Collection == use,
            ISimpleAssignmentOperation { IsRef: false } assignment => assignment.Value == use,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: false } } => true,
            _ => false,
        };

    private static bool IsSame(ILocalSymbol a, ILocalSymbol b) => SymbolEqualityComparer.Default.Equals(a, b);
}
