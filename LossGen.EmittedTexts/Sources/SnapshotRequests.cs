using LossGen.Tests.Processes;
using LossGen.Tests.Snapshots;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.EmittedTexts.Sources;

/// <summary>The declarations of the snapshots, read from the arguments of the calls in their tests.</summary>
internal static class SnapshotRequests
{
    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "LossGen.Tests", "Snapshots");

    public static IEnumerable<RequestBatch> All()
        => from path in Directory.GetFiles(Folder, "*SnapshotTests.cs").Order(StringComparer.Ordinal)
           let tests = CSharpSyntaxTree.ParseText(File.ReadAllText(path), RoslynKit.Latest).GetRoot()
           from call in tests.DescendantNodes().OfType<InvocationExpressionSyntax>()
           where call.Expression.ToString().StartsWith("EmittedKernel.", StringComparison.Ordinal)
           let test = call.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.Text
           let source = Source(call, tests)
           select new RequestBatch($"{Path.GetFileNameWithoutExtension(path)}/{test}", () => Emit(source));

    private static BatchTexts Emit(string source)
        => DeclaredKernels.Emit(RoslynKit.Compile(source), [new("Declaration.cs", source)]);

    private static string Source(InvocationExpressionSyntax call, SyntaxNode tests)
    {
        var text = Text(call.ArgumentList.Arguments[0].Expression, tests);
        return ((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.Text switch
        {
            "Of" => SnapshotSource.Around(text),
            "OfSource" => text,
            var other => throw new InvalidDataException($"EmittedKernel.{other} is not known here."),
        };
    }

    // A literal, or the name of a constant that is one.
    private static string Text(ExpressionSyntax expression, SyntaxNode tests) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        IdentifierNameSyntax name => Text(
            tests.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .Single(constant => constant.Identifier.Text == name.Identifier.Text).Initializer!.Value,
            tests),
        _ => throw new InvalidDataException($"{expression} is neither a literal nor the name of a constant."),
    };
}
