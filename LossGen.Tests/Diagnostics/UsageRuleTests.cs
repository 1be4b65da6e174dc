using System.Globalization;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Diagnostics;

public sealed class UsageRuleTests
{
    private const string Parameters = "(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets)";

    [Theory]
    [InlineData("public static float {|LOSSGEN001:Loss|}" + Parameters + " => 0;")]
    [InlineData("public static float {|LOSSGEN001:Loss|}" + Parameters + ";")]
    [InlineData("public partial float {|LOSSGEN003:Loss|}" + Parameters + ";")]
    [InlineData("static partial float {|LOSSGEN004:Loss|}" + Parameters + ";")]
    [InlineData(
        "static partial void {|LOSSGEN004:Loss|}(ReadOnlySpan<float> logits, Span<int> targets, Span<float> losses);")]
    [InlineData("public static partial float {|LOSSGEN005:Loss|}" + Parameters + " => 0;")]
    [InlineData("public static partial float {|LOSSGEN005:Loss|}" + Parameters + " { return 0; }")]
    [InlineData("public static partial float Loss{|LOSSGEN006:<U>|}" + Parameters + ";")]
    [InlineData(
        "public static partial float Loss{|LOSSGEN006:<U>|}(ReadOnlySpan<U> logits, ReadOnlySpan<int> targets);")]
    [InlineData("public static {|LOSSGEN007:async|} partial float Loss" + Parameters + ";")]
    [InlineData("public static partial {|LOSSGEN008:ref float|} Loss" + Parameters + ";")]
    [InlineData("public static partial {|LOSSGEN008:ref readonly float|} Loss" + Parameters + ";")]
    [InlineData("public static {|LOSSGEN009:extern|} partial float Loss" + Parameters + ";")]
    [InlineData("partial float {|LOSSGEN003:{|LOSSGEN004:Loss|}|}" + Parameters + ";")]
    [InlineData("{|LOSSGEN013:CrossEntropyKernel|}] public static partial float Loss" + Parameters + ";")]
    public Task HeadOfTheMethod(string method)
        => DiagnosticAssert.ReportsAsync($$"""
            public static partial class Losses
            {
                [CrossEntropyKernel{{(method.StartsWith("{|", StringComparison.Ordinal) ? ", " : "] ")}}{{method}}
            }
            """);

    [Theory]
    [InlineData("public class {|LOSSGEN002:Losses|} { ", " }")]
    [InlineData("public class {|LOSSGEN002:Outer|} { public partial struct Losses { ", " } }")]
    [InlineData("class {|LOSSGEN002:Outer|} { interface {|LOSSGEN002:Losses|} { ", " } }")]
    [InlineData("file partial class {|LOSSGEN010:Losses|} { ", " }")]
    [InlineData("file partial class {|LOSSGEN010:Outer|} { partial class Losses { ", " } }")]
    [InlineData("partial interface {|LOSSGEN011:ILosses|}<out T> { ", " }")]
    [InlineData("partial interface {|LOSSGEN011:ILosses|}<in T> { partial class Inner { ", " } }")]
    public Task TypesAroundTheMethod(string before, string after)
        => DiagnosticAssert.ReportsAsync(
            $"{before}[CrossEntropyKernel] public static partial float Loss{Parameters};{after}");

    [Fact]
    public Task BodyInAnotherPart()
        => DiagnosticAssert.ReportsAsync($$"""
            static partial class Losses
            {
                [CrossEntropyKernel] public static partial float {|LOSSGEN005:Loss|}{{Parameters}};
                public static partial float Loss{{Parameters}} => 0;
            }
            """);

    [Fact]
    public Task AttributeOnTheImplementingPart()
        => DiagnosticAssert.ReportsAsync($$"""
            static partial class Losses
            {
                public static partial float {|LOSSGEN005:Loss|}{{Parameters}};
                [CrossEntropyKernel] public static partial float Loss{{Parameters}} => 0;
            }
            """);

    [Theory]
    [InlineData("public static float this[int i] { [CrossEntropyKernel] {|LOSSGEN001:get|} => 0; }")]
    [InlineData("public static float Loss { [CrossEntropyKernel] {|LOSSGEN001:get|} => 0; }")]
    [InlineData("[CrossEntropyKernel] public static Losses operator {|LOSSGEN001:+|}(Losses a) => a;")]
    public Task OtherMembers(string member) => DiagnosticAssert.ReportsAsync($"partial class Losses {{ {member} }}");

    [Theory]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp7_3)]
    public Task LanguageVersionIsTooLow(LanguageVersion version)
        => DiagnosticAssert.ReportsAsync(
            RoslynKit.Latest.WithLanguageVersion(version),
            $$"""
            using System;
            using LossGen;
            static partial class Losses
            {
                [{|LOSSGEN012:CrossEntropyKernel(Classes = 3)|}] public static partial float Loss{{Parameters}};
            }
            """);

    // This compiler knows of no union; a newer one parses it to a type declaration with that keyword, which is a
    // struct.
    [Theory]
    [InlineData("partial struct Losses { ", " }", "Losses")]
    [InlineData("partial struct Outer { partial class Losses { ", " } }", "Outer")]
    [InlineData("partial class Losses { partial struct Inner { ", " } }", "Inner")]
    public void AUnionAround(string before, string after, string union)
    {
        var compilation = RoslynKit.Compile(
            $"{before}[CrossEntropyKernel] public static partial float Loss{Parameters};{after}");
        var tree = compilation.SyntaxTrees[0];
        var keyword = tree.GetRoot().DescendantTokens().Single(static t => t.IsKind(SyntaxKind.StructKeyword));
        var asUnion = SyntaxFactory.Token(
            keyword.LeadingTrivia, SyntaxKind.StructKeyword, "union", "union", keyword.TrailingTrivia);
        var root = tree.GetRoot().ReplaceToken(keyword, asUnion);
        var run = GeneratorRun.Of(compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, tree.Options)));
        var error = Assert.Single(run.Errors);
        Assert.Equal("LOSSGEN011", error.Id);
        Assert.Contains(
            $" is declared in the union '{union}', ", error.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Equal(union, root.FindToken(error.Location.SourceSpan.Start).ValueText);
        Assert.Empty(run.HintNames);
    }
}
