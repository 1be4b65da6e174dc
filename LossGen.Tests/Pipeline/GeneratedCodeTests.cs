using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>
/// All that is emitted is marked as generated, so that coverage tools can leave it out; what is the user's is not.
/// </summary>
public sealed class GeneratedCodeTests
{
    private const string Source = """
        partial class Outer
        {
            internal partial record struct Losses<T>
            {
                [CrossEntropyKernel(Parallel = true)]
                public static partial float Rows(
                    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
                    Span<float> probabilities);

                [CrossEntropyKernel(Classes = 10, ClassAxis = 1, Parallel = true)]
                public static partial float Planes(
                    ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, int innerSize, Span<Half> gradient);

                [CrossEntropyKernel(LabelSmoothing = 0.1)]
                public static partial float Choice(
                    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
                    SmoothingWeights smoothingWeights, Span<float> gradient);

                [SoftmaxKernel(Classes = 10)]
                public static partial void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities);

                [NllLossKernel]
                public static partial float Nll(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets);

                [DistillationKernel(Direction = DistillationDirection.JensenShannon, Classes = 5)]
                public static partial float Distil(
                    ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient);
            }
        }

        static partial class Refused
        {
            [CrossEntropyKernel]
            public static partial float Loss(ReadOnlySpan<float> logits);
        }
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(Source);

    [Fact]
    public void EveryEmittedMethodAndTypeOfAUserIsMarkedOnce()
    {
        var emitted = EmittedMembers().Select(static member => member.Symbol).ToHashSet(SymbolEqualityComparer.Default);
        Assert.True(emitted.Count >= 14, $"{emitted.Count} members were found.");
        Assert.All(emitted, static symbol => Assert.True(MarksOf(symbol!) == 1, $"{symbol}: {MarksOf(symbol!)} marks"));
    }

    [Fact]
    public void NoTypeOfAUserIsMarked()
    {
        foreach (string name in (string[])["Outer", "Outer+Losses`1", "Refused"])
        {
            Assert.Equal(0, MarksOf(Run.Output.GetTypeByMetadataName(name)!));
        }
    }

    // What is emitted into a type that is the user's; a mark of a kernel's type stands for all that is in it.
    private static IEnumerable<(MemberDeclarationSyntax Syntax, ISymbol Symbol)> EmittedMembers()
        => from source in Run.Results.SelectMany(static result => result.GeneratedSources)
           let model = Run.Output.GetSemanticModel(source.SyntaxTree)
           from type in source.SyntaxTree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
           where model.GetDeclaredSymbol(type)!.DeclaringSyntaxReferences.Any(
               static part => Run.Input.SyntaxTrees.Contains(part.SyntaxTree))
           from member in type.Members
           let symbol = model.GetDeclaredSymbol(member)!
           where symbol is not INamedTypeSymbol || symbol.DeclaringSyntaxReferences.All(
               static part => !Run.Input.SyntaxTrees.Contains(part.SyntaxTree))
           select (member, symbol);

    private static int MarksOf(ISymbol symbol)
    {
        ISymbol marked = symbol is IMethodSymbol { PartialImplementationPart: { } part } ? part : symbol;
        return marked.GetAttributes().Count(static a => a.AttributeClass!.Name == "GeneratedCodeAttribute");
    }
}
