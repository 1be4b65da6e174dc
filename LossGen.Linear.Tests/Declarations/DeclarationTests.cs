using System.Runtime.CompilerServices;
using LossGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Linear.Tests.Declarations;

/// <summary>What a declaration becomes: a text that somebody has read, or an error that says what to write.</summary>
public class DeclarationTests
{
    private const string Accept = "LOSSGEN_ACCEPT_SNAPSHOTS";

    [Fact]
    public void The_text_is_the_accepted_one()
    {
        var text = Run("""
            [LinearCrossEntropyKernel(Parallel = true)]
            public static partial float HeadLoss(
                ReadOnlySpan<Half> hidden, ReadOnlySpan<Half> weight, ReadOnlySpan<Half> bias,
                ReadOnlySpan<int> targets, ReadOnlySpan<Half> sampleWeights, Span<Half> hiddenGradient,
                Span<float> weightGradient, Span<float> biasGradient, CancellationToken cancellationToken);
            """).Results[0].GeneratedSources[0].SourceText.ToString();
        text = text[..text.IndexOf("// Pass 1", StringComparison.Ordinal)];
        var path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "HeadLoss.verified.cs");
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{Accept}=1 accepts the text.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("ReadOnlyTensorSpan<float> hidden, ReadOnlySpan<float> weight", "LOSSGEN096")]
    [InlineData("ReadOnlySpan<float> hidden", "weight")]
    [InlineData("ReadOnlySpan<float> hidden, ReadOnlySpan<double> weight", "weight")]
    [InlineData("ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, bool accumulate", "hiddenGradient")]
    [InlineData("ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, Span<float> weightGrad", "weightGradient")]
    public void A_declaration_that_cannot_be_is_an_error(string parameters, string words)
    {
        var method = $"public static partial float HeadLoss({parameters}, ReadOnlySpan<int> targets);";
        var errors = Run("[LinearCrossEntropyKernel] " + method).Diagnostics;
        Assert.Contains(errors, error => error.ToString().Contains(words, StringComparison.Ordinal));
    }

    private static GeneratorDriverRunResult Run(string method)
    {
        var source = $$"""
            using System;
            using System.Numerics.Tensors;
            using System.Threading;
            using LossGen;
            namespace Acme;
            public static partial class Losses
            {
                {{method}}
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Acme", [CSharpSyntaxTree.ParseText(source)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return CSharpGeneratorDriver.Create(new LinearCrossEntropyKernelGenerator())
            .RunGenerators(compilation).GetRunResult();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
