using System.Collections.Immutable;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>A compilation with the generator run over it.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriver driver, Compilation output)
    {
        Driver = driver;
        Output = output;
    }

    public GeneratorDriver Driver { get; }

    /// <summary>The compilation with the emitted files in it.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator did that found a kernel.</summary>
    public GeneratorRunResult Result => KernelGenerators.Speaking(Driver);

    public static GeneratorRun Of(params string[] sources) => Of(RoslynKit.Compile(sources));

    public static GeneratorRun Of(CSharpCompilation compilation)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var language = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create(
            KernelGenerators.All.Select(static g => g.AsSourceGenerator()), parseOptions: language, driverOptions: options);
        return Next(driver, compilation);
    }

    /// <summary>Runs again, with what the first run remembers, over an edited compilation.</summary>
    public GeneratorRun Again(Compilation edited) => Next(Driver, edited);

    /// <summary>The names of the emitted files.</summary>
    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static s => s.HintName);

    /// <summary>What the compiler says of the whole, warnings included.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics
        => Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning);

    /// <summary>What the analyzer says of the whole, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var analyzed = Output.WithAnalyzers([new KernelDeclarationAnalyzer()]);
        var diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id)];
    }

    private static GeneratorRun Next(GeneratorDriver driver, Compilation compilation)
    {
        var next = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(next, output);
    }
}
