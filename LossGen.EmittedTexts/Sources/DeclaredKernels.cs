using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.EmittedTexts.Sources;

/// <summary>Runs all generators over compilations.</summary>
internal static class DeclaredKernels
{
    /// <summary>The texts of a compilation, whose requests are the methods with a kernel attribute.</summary>
    public static BatchTexts Emit(CSharpCompilation compilation, IReadOnlyList<TextFile> declarations)
        => new(compilation.SyntaxTrees.Sum(Count), declarations, Emitted(compilation));

    /// <summary>How many methods of a file have a kernel attribute.</summary>
    public static int Count(SyntaxTree tree)
        => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Count(static method => method.AttributeLists.SelectMany(static list => list.Attributes).Any(IsKernel));

    private static bool IsKernel(AttributeSyntax attribute)
    {
        var name = attribute.Name.ToString().Split('.', ':')[^1];
        return name.EndsWith("Kernel", StringComparison.Ordinal)
            || name.EndsWith("KernelAttribute", StringComparison.Ordinal);
    }

    private static List<TextFile> Emitted(CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create(
            KernelGenerators.All.Select(static generator => generator.AsSourceGenerator()),
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        List<TextFile> files = [];
        foreach (var result in driver.RunGenerators(compilation).GetRunResult().Results)
        {
            // A generator that throws adds nothing: without this, two that throw would look the same.
            if (result.Exception is { } exception)
            {
                throw new InvalidOperationException($"{result.Generator.GetGeneratorType().Name} throws.", exception);
            }

            files.AddRange(result.GeneratedSources.Select(
                static file => new TextFile(file.HintName, file.SourceText.ToString())));
        }

        return [.. files.OrderBy(static file => file.Name, StringComparer.Ordinal)];
    }
}
