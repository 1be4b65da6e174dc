using System.Collections.Immutable;
using LossGen.Generators;
using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>A compilation with the generator run over it.</summary>
internal sealed class GeneratorRun
{
    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output)
    {
        Driver = driver;
        Input = input;
        Output = output;
    }

    /// <summary>The analyzers of the package.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [new KernelDeclarationAnalyzer(), new KernelCallAnalyzer()];

    public GeneratorDriver Driver { get; }

    /// <summary>The compilation as it was written.</summary>
    public Compilation Input { get; }

    /// <summary>The compilation with the emitted files in it.</summary>
    public Compilation Output { get; }

    /// <summary>What the generator did that found a kernel.</summary>
    public GeneratorRunResult Result => KernelGenerators.Speaking(Driver);

    /// <summary>What each generator did.</summary>
    public ImmutableArray<GeneratorRunResult> Results => Driver.GetRunResult().Results;

    public static GeneratorRun Of(params string[] sources) => Of(RoslynKit.Compile(sources));

    /// <summary>Runs over a compilation, and once more over a copy of it, which must change nothing.</summary>
    public static GeneratorRun Of(CSharpCompilation compilation)
    {
        var options = new GeneratorDriverOptions(
            IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var language = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        var driver = CSharpGeneratorDriver.Create(
            KernelGenerators.All.Select(static g => g.AsSourceGenerator()), parseOptions: language,
            driverOptions: options);
        var first = Next(driver, compilation);
        first.AssertIsRepeatedFromMemory();
        return first;
    }

    /// <summary>Runs again, with what the first run remembers, over an edited compilation.</summary>
    public GeneratorRun Again(Compilation edited) => Next(Driver, edited);

    /// <summary>The names of the emitted files.</summary>
    public IEnumerable<string> HintNames => Result.GeneratedSources.Select(static s => s.HintName);

    /// <summary>What the compiler says of the whole, warnings included.</summary>
    public IEnumerable<Diagnostic> CompilerDiagnostics
        => Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning);

    /// <summary>What the generators report.</summary>
    public IEnumerable<Diagnostic> Errors => ReportedErrors.Of(Driver, Input);

    /// <summary>What the package says of the whole, generators and analyzers, in the order of the source.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync()
    {
        var advice = await AnalyzerRun.OfAsync(Output, Analyzers, Input.SyntaxTrees);
        return [.. Errors.Concat(advice).OrderBy(static d => d.Location.SourceSpan.Start).ThenBy(static d => d.Id)];
    }

    private static GeneratorRun Next(GeneratorDriver driver, Compilation compilation)
    {
        var next = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new GeneratorRun(next, compilation, output);
    }

    // What is not equal to itself is emitted again with every keystroke.
    private void AssertIsRepeatedFromMemory()
    {
        var results = Driver.RunGenerators(Input.Clone()).GetRunResult().Results;
        var steps = results.SelectMany(
            static r => TrackingNames.All.SelectMany(name => r.TrackedSteps.GetValueOrDefault(name, [])));
        var outputs = results.SelectMany(static r => r.TrackedOutputSteps).SelectMany(static step => step.Value);
        Assert.All(
            steps.Concat(outputs).SelectMany(static step => step.Outputs),
            static output => Assert.True(
                output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                $"A second run over the same code found {output.Value} {output.Reason}."));
    }
}
