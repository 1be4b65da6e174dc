using LossGen.CodeFixes.Refactorings;
using LossGen.Tests.CodeFixes.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LossGen.Tests.CodeFixes;

/// <summary>In the sources, <c>$$</c> is where the cursor stands.</summary>
public sealed class DeclareKernelRefactoringTests
{
    private const string Parameters =
        "(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient)";

    private const string ParametersInFull =
        "(System.ReadOnlySpan<float> logits, System.ReadOnlySpan<int> targets, System.Span<float> gradient)";

    [Fact]
    public Task InAnEmptyType() => DeclaresAsync(
        """
        internal static class Losses
        {
            $$
        }
        """,
        $$"""
        internal static partial class Losses
        {
            [CrossEntropyKernel]
            public static partial float CrossEntropy{{Parameters}};
        }
        """);

    [Fact]
    public Task BetweenMembersOfANestedType() => DeclaresAsync(
        """
        namespace Training;

        public class Outer
        {
            private struct Inner
            {
                private static int CrossEntropy => 1;
        $$
                private static int Second => CrossEntropy;
            }
        }
        """,
        $$"""
        namespace Training;

        public partial class Outer
        {
            private partial struct Inner
            {
                private static int CrossEntropy => 1;

                [CrossEntropyKernel]
                public static partial float CrossEntropy2{{Parameters}};

                private static int Second => CrossEntropy;
            }
        }
        """);

    [Fact]
    public Task BehindAMemberOfATypeOfTheSameName() => DeclaresAsync(
        """
        class CrossEntropy
        {
            public const int First = 1;$$
        }
        """,
        $$"""
        partial class CrossEntropy
        {
            public const int First = 1;

            [CrossEntropyKernel]
            public static partial float CrossEntropy2{{Parameters}};
        }
        """);

    [Fact]
    public async Task WhereNothingIsImported()
    {
        var project = FixProject.Of("class Losses { }");
        var usings = project.Documents.Single(static d => d.Name == "Usings.cs");
        project = project.RemoveDocument(usings.Id);
        var action = Assert.Single(await OfferedAsync(project.Documents.Single(), "class Losses { ".Length));
        await FixAssert.GivesAsync(
            action,
            project,
            [
                $$"""
                partial class Losses {
                    [LossGen.CrossEntropyKernel]
                    public static partial float CrossEntropy{{ParametersInFull}};
                }
                """,
            ]);
    }

    [Theory]
    [InlineData("class Losses {$$ }")]
    [InlineData("class Losses { $$}")]
    [InlineData("class Losses { $$int member; }")]
    [InlineData("class Losses { int member;$$ }")]
    public async Task AtTheEdgesOfAGapItIsOffered(string source) => Assert.Single(await OfferedAsync(source));

    [Theory]
    [InlineData("$$ class Losses { }")]
    [InlineData("class $$Losses { }")]
    [InlineData("class Losses $${ }")]
    [InlineData("class Losses { }$$")]
    [InlineData("class Losses { i$$nt member; }")]
    [InlineData("class Losses { int member$$; }")]
    [InlineData("class Losses; $$")]
    [InlineData("class Losses { $$")]
    [InlineData("class Losses { void M() { $$ } }")]
    [InlineData("enum Losses { $$ }")]
    [InlineData("file class Losses { $$ }")]
    [InlineData("file class Outer { class Losses { $$ } }")]
    [InlineData("interface ILosses<in T> { $$ }")]
    public async Task ElsewhereItIsNotOffered(string source) => Assert.Empty(await OfferedAsync(source));

    [Fact]
    public async Task InAnOlderLanguageItIsNotOffered()
    {
        var project = FixProject.Of("class Losses {  }").WithParseOptions(
            new CSharpParseOptions(LanguageVersion.CSharp11));
        Assert.Empty(await OfferedAsync(First(project), "class Losses { ".Length));
    }

    private static async Task DeclaresAsync(string before, string after)
    {
        var project = FixProject.Of(before.Replace("$$", "", StringComparison.Ordinal));
        var action = Assert.Single(await OfferedAsync(First(project), before.IndexOf("$$", StringComparison.Ordinal)));
        Assert.Equal("Declare a cross-entropy kernel here", action.Title);
        await FixAssert.GivesAsync(action, project, [after]);
    }

    private static Task<IReadOnlyList<CodeAction>> OfferedAsync(string source) => OfferedAsync(
        First(FixProject.Of(source.Replace("$$", "", StringComparison.Ordinal))),
        source.IndexOf("$$", StringComparison.Ordinal));

    private static Document First(Project project) => project.Documents.Single(static d => d.Name == "File0.cs");

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, int position)
    {
        var offered = new List<CodeAction>();
        var context = new CodeRefactoringContext(
            document, new TextSpan(position, 0), offered.Add, CancellationToken.None);
        await new DeclareKernelRefactoring().ComputeRefactoringsAsync(context);
        return offered;
    }
}
