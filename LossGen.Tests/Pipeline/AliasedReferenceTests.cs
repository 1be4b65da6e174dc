using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>A reference may have an alias, so that its names are no longer found in the global namespace.</summary>
public sealed class AliasedReferenceTests
{
    private const string Declarations = """
        namespace A.B
        {
            using System;
            using lg::LossGen;

            static partial class Losses
            {
                [CrossEntropyKernel]
                public static partial double Loss(
                    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
                    Span<float> probabilities, EmptyMean emptyMean);

                [CrossEntropyKernel(LabelSmoothing = 0.1, Parallel = true)]
                public static partial double Smoothed(
                    ReadOnlySpan<Half> logits, ReadOnlySpan<byte> targets, ReadOnlySpan<Half> classWeights,
                    SmoothingWeights smoothingWeights);

                [lg::LossGen.SoftmaxKernel(Classes = 10)]
                public static partial void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities);

                [CrossEntropyKernel]
                public static partial float Plain(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

                [NllLossKernel]
                public static partial float Nll(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets);

                [DistillationKernel(Direction = DistillationDirection.JensenShannon, Classes = 5)]
                public static partial float Distil(
                    ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient);
            }

            class Unsafe { }
            class VectorMath { }
        }
        """;

    private const string TensorDeclaration = """
        extern alias t;
        using System;
        using LossGen;

        partial class Losses
        {
            [CrossEntropyKernel]
            public static partial float Loss(
                t::System.Numerics.Tensors.ReadOnlyTensorSpan<float> logits,
                t::System.Numerics.Tensors.ReadOnlyTensorSpan<int> targets,
                t::System.Numerics.Tensors.TensorSpan<float> gradient);
        }
        """;

    private const string Invalid = """
        extern alias lg;
        using System;
        using lg::LossGen;

        static partial class Losses
        {
            [CrossEntropyKernel]
            public static partial float {|LOSSGEN015:Loss|}(ReadOnlySpan<float> logits, EmptyMean emptyMean);
        }
        """;

    [Theory]
    [InlineData("lg")]
    [InlineData("lg", "other")]
    [InlineData("other", "lg")]
    public async Task OfLossGenAlone(params string[] aliases)
    {
        string declared = string.Concat(aliases.Select(static alias => $"extern alias {alias};\n"));
        var run = GeneratorRun.Of(Compile("LossGen", aliases, declared + Declarations));
        await DiagnosticAssert.IsCleanAsync(run);
        Assert.All(TextsOf(run), text =>
        {
            Assert.Contains($"extern alias {aliases[0]};\n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("global::LossGen", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task BesideTheGlobalName()
    {
        var aliased = GeneratorRun.Of(Compile("LossGen", ["global", "lg"], "extern alias lg;\n" + Declarations));
        await DiagnosticAssert.IsCleanAsync(aliased);
        string plain = Declarations.Replace("lg::", string.Empty, StringComparison.Ordinal);
        Assert.Equal(TextsOf(GeneratorRun.Of(Compile("LossGen", [], plain))), TextsOf(aliased));
    }

    [Fact]
    public async Task OfTensors()
    {
        var run = GeneratorRun.Of(Compile("System.Numerics.Tensors", ["t"], TensorDeclaration));
        await DiagnosticAssert.IsCleanAsync(run);
    }

    [Fact]
    public async Task OfARefusedDeclaration()
    {
        var source = MarkedSource.Parse(Invalid);
        var run = GeneratorRun.Of(Compile("LossGen", ["lg"], source.Text));
        Assert.Equal(["LOSSGEN015"], (await run.AnalyzeAsync()).Select(static d => d.Id));
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public async Task CallsAreLookedAt()
    {
        const string Call = " class Caller { static void M(float[] x, int[] y) { A.B.Losses.Plain(x, y); } }";
        var run = GeneratorRun.Of(Compile("LossGen", ["lg"], "extern alias lg;\n" + Declarations + Call));
        Assert.Contains("LOSSGEN033", (await run.AnalyzeAsync()).Select(static d => d.Id));
    }

    [Fact]
    public void AnotherAliasIsAnotherText()
    {
        var before = Compile("LossGen", ["lg"], "extern alias lg;\n" + Declarations);
        var after = Compile("LossGen", ["lg", "global"], "extern alias lg;\n" + Declarations);
        var edited = before.WithReferences(after.References);
        var again = GeneratorRun.Of(before).Again(edited);
        Assert.Equal(TextsOf(GeneratorRun.Of(edited)), TextsOf(again));
    }

    // Without the kit's global usings, which would not find the namespace.
    private static CSharpCompilation Compile(string assembly, string[] aliases, string source)
        => CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, RoslynKit.Latest, "/source/File0.cs")],
            RoslynKit.References.Select(reference => IsOf(reference, assembly)
                ? reference.WithProperties(MetadataReferenceProperties.Assembly.WithAliases(aliases))
                : reference),
            RoslynKit.Options);

    private static bool IsOf(MetadataReference reference, string assembly)
        => Path.GetFileNameWithoutExtension(reference.Display) == assembly;

    private static IEnumerable<string> TextsOf(GeneratorRun run) => run.Results
        .SelectMany(static result => result.GeneratedSources)
        .Select(static source => source.SourceText.ToString());
}
