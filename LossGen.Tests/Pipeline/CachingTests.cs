using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static LossGen.Tests.Pipeline.RunReasons;

namespace LossGen.Tests.Pipeline;

/// <summary>What is computed anew after an edit. The source is on every line of an editor's way.</summary>
public sealed class CachingTests
{
    private const string Kernels = """
        namespace Training;

        public static partial class Losses
        {
            // First
            [CrossEntropyKernel(Classes = 10)]
            public static partial float First(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

            // Second
            [CrossEntropyKernel]
            public static partial double Second(ReadOnlySpan<double> logits, ReadOnlySpan<long> targets);
        }
        """;

    private const string Other = "static class Program { static int Count() => 1; }";

    [Theory]
    [InlineData("// First", "// A comment")]
    [InlineData("// Second", "")]
    [InlineData("\n", "\n\n")]
    [InlineData("namespace Training;", "using System.Text; namespace Training;")]
    [InlineData("(ReadOnlySpan<float> logits,", "(\n        ReadOnlySpan<float> logits,")]
    [InlineData("ReadOnlySpan<long> targets", "System.ReadOnlySpan<System.Int64> targets = default")]
    [InlineData("Classes = 10", "Classes = 5 + 5")]
    [InlineData("// Second", "public static void Third() { }")]
    [InlineData("public static partial class", "static partial class")]
    public void EditsThatMeanTheSameEmitNothing(string old, string @new)
        => Assert.Equal(Untouched(2), ReasonsAfter(old, @new));

    [Fact]
    public void AnEditOfAnotherFileEmitsNothing()
    {
        var compilation = RoslynKit.Compile(Kernels, Other);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("static class Elsewhere { }", RoslynKit.Latest));
        Assert.Equal(Untouched(2), Of(GeneratorRun.Of(compilation).Again(edited)));
    }

    [Fact]
    public void ANewFileEmitsNothing()
    {
        var compilation = RoslynKit.Compile(Kernels);
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Other, RoslynKit.Latest));
        Assert.Equal(Untouched(2), Of(GeneratorRun.Of(compilation).Again(edited)));
    }

    [Theory]
    [InlineData("Classes = 10", "Classes = 11")]
    [InlineData("partial float First", "partial double First")]
    [InlineData("public static partial float First", "internal static partial float First")]
    [InlineData("ReadOnlySpan<int> targets", "ReadOnlySpan<int> targets, Span<float> losses")]
    [InlineData("First(", "Renamed(")]
    public void AnEditOfOneKernelEmitsThatOne(string old, string @new)
        => Assert.Equal(
            new RunReasons($"{Edited}, {Same}", $"{Edited}, {Kept}", $"{Edited}, {Kept}"), ReasonsAfter(old, @new));

    [Fact]
    public void ANewKernelIsEmittedAlone()
    {
        var reasons = ReasonsAfter(
            "// Second", "[CrossEntropyKernel] public static partial float Third(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);");
        Assert.Equal(Counts(Edited, 1, Added, 1, Kept, 1), Counted(reasons.Files));
    }

    [Fact]
    public void ARemovedAttributeRemovesOneFile()
    {
        var reasons = ReasonsAfter("[CrossEntropyKernel]", "");
        Assert.Equal(new RunReasons($"{Same}, {Gone}", $"{Kept}, {Gone}", $"{Kept}, {Gone}"), reasons);
    }

    private static RunReasons ReasonsAfter(string old, string @new)
    {
        var compilation = RoslynKit.Compile(Kernels);
        var text = Kernels.Replace(old, @new, StringComparison.Ordinal);
        Assert.NotEqual(Kernels, text);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text, RoslynKit.Latest, "/source/File0.cs"));
        return Of(GeneratorRun.Of(compilation).Again(edited));
    }

    private static Dictionary<string, int> Counted(string reasons)
        => reasons.Split(", ").CountBy(static r => r).ToDictionary();

    private static Dictionary<string, int> Counts(string a, int m, string b, int n, string c, int o)
        => new() { [a] = m, [b] = n, [c] = o };
}
