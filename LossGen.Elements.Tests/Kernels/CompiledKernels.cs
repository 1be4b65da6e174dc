using System.Collections.Concurrent;
using System.Runtime.Loader;
using LossGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Declarations, compiled in memory over an element type, without a warning.</summary>
internal static class CompiledKernels
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly ConcurrentDictionary<string, Lazy<Action<Arguments>[]>> Known = new();

    /// <summary>The calls of a list of declarations, which is compiled once under its title.</summary>
    public static Action<Arguments>[] Of(
        string title, IReadOnlyList<Declaration> declarations, string element, string stub = "")
        => Known.GetOrAdd($"{title} of {element}", name => new(() => Compile(
            name.Replace("::", ".", StringComparison.Ordinal),
            [.. declarations.Select((declaration, i) => declaration.Source(i, element)), stub]))).Value;

    /// <summary>What the generators make of sources, and all that they and the compiler say.</summary>
    public static (Compilation Output, IReadOnlyList<Diagnostic> Findings) Run(string name, params string[] sources)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: true,
            allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        var language = new CSharpParseOptions(LanguageVersion.Latest);
        var usings = "global using System; global using System.Numerics.Tensors; global using LossGen;";
        var input = CSharpCompilation.Create(
            name,
            sources.Append(usings).Select(text => CSharpSyntaxTree.ParseText(text, language)),
            References,
            options);
        IIncrementalGenerator[] generators =
        [
            new CrossEntropyKernelGenerator(), new SoftmaxKernelGenerator(), new LogSoftmaxKernelGenerator(),
            new NllLossKernelGenerator(), new DistillationKernelGenerator(),
        ];
        CSharpGeneratorDriver
            .Create(generators.Select(static g => g.AsSourceGenerator()), parseOptions: language)
            .RunGeneratorsAndUpdateCompilation(input, out var output, out var reported);
        return (output, [.. reported, .. output.GetDiagnostics()]);
    }

    private static Action<Arguments>[] Compile(string name, string[] sources)
    {
        var (output, findings) = Run(name, sources);
        Assert.Empty(findings.Where(static d => d.Severity >= DiagnosticSeverity.Warning).Take(5)
            .Select(static d => d.ToString()));
        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        image.Position = 0;
        var assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        return
        [
            .. Enumerable.Range(0, sources.Length - 1).Select(i => assembly.GetType($"Kernel{i}")!.GetMethod("Run")!
                .CreateDelegate<Action<Arguments>>()),
        ];
    }
}
