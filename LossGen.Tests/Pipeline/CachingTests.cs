using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static LossGen.Tests.Pipeline.RunReasons;

namespace LossGen.Tests.Pipeline;

/// <summary>What is computed anew after an edit. The generator is on every keystroke's way.</summary>
public sealed class CachingTests
{
    // The main file, and one for few classes.
    private const int FilesOfAKernel = 2;

    private const string Other = "static class Program { static int Count() => 1; }";

    public static TheoryData<string> Edits => [.. Edit.All.Select(static edit => edit.Name)];

    [Theory]
    [MemberData(nameof(Edits))]
    public void OnlyWhatAnEditChangesIsEmittedAnew(string name)
    {
        var edit = Edit.All.Single(edit => edit.Name == name);
        Assert.Equal(edit.Expected, Of(edit.Apply().After));
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void WhatIsKeptIsTheSameText(string name)
    {
        var (before, after) = Edit.All.Single(edit => edit.Name == name).Apply();
        var fresh = GeneratorRun.Of((CSharpCompilation)after.Input);
        Assert.Equal(TextsOf(fresh), TextsOf(after));
        var kept = after.Result.GeneratedSources.Count(source => before.Result.GeneratedSources.Any(
            old => ReferenceEquals(old.SourceText, source.SourceText)));
        var emitted = Of(after).Files.Split(", ").Count(static reason => reason is Edited or Added);
        Assert.True(
            after.Result.GeneratedSources.Length - kept <= FilesOfAKernel * emitted,
            $"{kept} files kept, {emitted} kernels emitted.");
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void ErrorsMoveWithTheirDeclarations(string name)
    {
        var after = Edit.All.Single(edit => edit.Name == name).Apply().After;
        Assert.Equal(
            GeneratorRun.Of((CSharpCompilation)after.Input).Errors.Select(static d => d.ToString()),
            after.Errors.Select(static d => d.ToString()));
    }

    [Fact]
    public void AnEditOfAnotherFileEmitsNothing()
    {
        var compilation = RoslynKit.Compile(Edit.Source, Other);
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1], CSharpSyntaxTree.ParseText("static class Elsewhere { }", RoslynKit.Latest));
        Assert.Equal(Edit.Nothing, Of(GeneratorRun.Of(compilation).Again(edited)));
    }

    [Fact]
    public void ANewFileEmitsNothing()
    {
        var compilation = RoslynKit.Compile(Edit.Source);
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Other, RoslynKit.Latest));
        Assert.Equal(Edit.Nothing, Of(GeneratorRun.Of(compilation).Again(edited)));
    }

    [Fact]
    public void OtherOptionsOfTheCompilationEmitNothing()
    {
        var compilation = RoslynKit.Compile(Edit.Source);
        var edited = compilation.WithOptions(compilation.Options
            .WithOptimizationLevel(OptimizationLevel.Release)
            .WithNullableContextOptions(NullableContextOptions.Disable)
            .WithOverflowChecks(true));
        Assert.Equal(Edit.Nothing, Of(GeneratorRun.Of(compilation).Again(edited)));
    }

    [Fact]
    public void AKernelThatMovesToAnotherFileIsEmittedUnderTheSameName()
    {
        const string Kernel = "[CrossEntropyKernel] public static partial float Loss(ReadOnlySpan<float> logits, "
            + "ReadOnlySpan<int> targets);";
        const string Empty = "static partial class Losses { }";
        var compilation = RoslynKit.Compile(Empty.Replace("}", Kernel + " }", StringComparison.Ordinal), Empty);
        var before = GeneratorRun.Of(compilation);
        var after = before.Again(RoslynKit.Compile(Empty, Empty.Replace("}", Kernel + " }", StringComparison.Ordinal)));
        Assert.Equal(TextsOf(before), TextsOf(after));
    }

    [Fact]
    public void ANewKernelIsEmittedBesideThoseThatWereThere()
    {
        const string Kernel = "[CrossEntropyKernel] public static partial float Third(ReadOnlySpan<float> logits, "
            + "ReadOnlySpan<int> targets);";
        var compilation = RoslynKit.Compile(Edit.Source, "static partial class More { }");
        var edited = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[1],
            CSharpSyntaxTree.ParseText($"static partial class More {{ {Kernel} }}", RoslynKit.Latest));
        Assert.Equal(
            new RunReasons(
                Declarations: $"{Kept}, {Kept}, {Added}, {Kept}",
                Kernels: $"{Kept}, {Kept}, {Added}",
                Stubs: Kept,
                Files: $"{Kept}, {Kept}, {Added}, {Kept}"),
            Of(GeneratorRun.Of(compilation).Again(edited)));
    }

    private static IEnumerable<(string, string)> TextsOf(GeneratorRun run)
        => run.Result.GeneratedSources
            .Select(static source => (source.HintName, source.SourceText.ToString()))
            .OrderBy(static source => source.HintName, StringComparer.Ordinal);
}
