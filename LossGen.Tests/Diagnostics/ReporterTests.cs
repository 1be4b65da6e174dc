using LossGen.Generators.Diagnostics;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Diagnostics;

/// <summary>
/// Who reports what: errors are the generators', which run in every build; all else is the analyzers'.
/// </summary>
public sealed class ReporterTests
{
    private const string Parameters = "(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)";
    private const string Kernel = "[CrossEntropyKernel] public static partial float Loss" + Parameters + ";";

    [Fact]
    public void NoRuleIsReportedTwice()
    {
        Assert.All(
            DeclarationRules.Errors, static rule => Assert.Equal(DiagnosticSeverity.Error, rule.DefaultSeverity));
        Assert.All(
            GeneratorRun.Analyzers.SelectMany(static a => a.SupportedDiagnostics),
            static rule => Assert.NotEqual(DiagnosticSeverity.Error, rule.DefaultSeverity));
    }

    [Fact]
    public void OnlyErrorsAreFinal()
    {
        Assert.All(
            DeclarationRules.Errors,
            static rule => Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, rule.CustomTags));
        Assert.All(
            GeneratorRun.Analyzers.SelectMany(static a => a.SupportedDiagnostics),
            static rule => Assert.Empty(rule.CustomTags));
    }

    // In each of these the compiler is left with an error of its own, and runs no analyzer.
    [Theory]
    [InlineData("LOSSGEN002", "CS8795", "public class O { public static partial class C { " + Kernel + " } }")]
    [InlineData("LOSSGEN010", "CS8795", "file partial class C { " + Kernel + " }")]
    [InlineData(
        "LOSSGEN001", "CS0501",
        "partial class C { [CrossEntropyKernel] public static float Loss" + Parameters + "; }")]
    [InlineData(
        "LOSSGEN005", "CS0759",
        "partial class C { [CrossEntropyKernel] public static partial float Loss" + Parameters + " => 0; }")]
    [InlineData(
        "LOSSGEN009", "CS0179",
        "partial class C { [CrossEntropyKernel] public static extern partial float Loss" + Parameters + " => 0; }")]
    public void AnErrorOfTheCompilersHidesNoneOfOurs(string id, string compilers, string source)
    {
        var run = GeneratorRun.Of(
            source,
            "partial class Other { [CrossEntropyKernel(Classes = -1)] public static partial float Loss" + Parameters
            + "; }");
        Assert.Contains(run.Output.GetDeclarationDiagnostics(), d => d.Id == compilers);
        Assert.Equal([id, "LOSSGEN024"], run.Errors.Select(static d => d.Id));
    }

    [Theory]
    [InlineData(
        "partial class C { void M() { [CrossEntropyKernel] static float {|LOSSGEN001:Loss|}() => 0; Loss(); } }")]
    [InlineData("partial class C { object o = {|LOSSGEN001:[CrossEntropyKernel] () => 0|}; }")]
    [InlineData(
        "partial class C { [CrossEntropyKernel, NllLossKernel] public static C operator {|LOSSGEN001:+|}(C a) => a; }")]
    [InlineData(
        "partial class C { [CrossEntropyKernel] public static partial float {|LOSSGEN005:L|}" + Parameters
            + "; [{|LOSSGEN013:NllLossKernel|}] public static partial float L" + Parameters + " => 0; }")]
    public Task WhatCanHaveNoKernelIsRefusedOnce(string marked) => DiagnosticAssert.ReportsAsync(marked);

    [Theory]
    [InlineData("#pragma warning disable LOSSGEN002\n")]
    [InlineData("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"LossGen.Usage\", \"LOSSGEN002\")]\n")]
    public void NothingSilencesAnError(string before)
    {
        var compilation = RoslynKit.Compile(before + "class C { " + Kernel + " }");
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            [new("LOSSGEN002", ReportDiagnostic.Suppress)]));
        var error = Assert.Single(GeneratorRun.Of(compilation).Errors);
        Assert.Equal(("LOSSGEN002", DiagnosticSeverity.Error, false), (error.Id, error.Severity, error.IsSuppressed));
    }

    // As in a file that another tool wrote: the line is that of what it was written from.
    [Fact]
    public void AnErrorIsShownWhereLineDirectivesSay()
    {
        var run = GeneratorRun.Of("#line 40 \"Losses.txt\"\nclass C { " + Kernel + " }");
        var place = Assert.Single(run.Results.SelectMany(static r => r.Diagnostics)).Location;
        Assert.Equal(
            ("Losses.txt", 39), (place.GetMappedLineSpan().Path, place.GetMappedLineSpan().StartLinePosition.Line));
        Assert.Equal(("/source/File0.cs", 1), (place.GetLineSpan().Path, place.GetLineSpan().StartLinePosition.Line));
    }
}
