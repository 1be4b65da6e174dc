using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Demo.Explanation;

/// <summary>
/// Emitted files with a clock around every pass: the method of a pass gets another name, and one that reads the clock
/// before and after it takes its place, or does not where the clocks are off. The kernel calls its passes as before,
/// with the arguments that belong to them. Where the library has a pass for other widths, the method that chooses is
/// clocked.
/// </summary>
internal sealed class ClockedPasses : CSharpSyntaxRewriter
{
    private readonly List<Pass> passes = [];

    /// <summary>The passes of all files that were given a clock; most machines run those of one file.</summary>
    public IReadOnlyList<Pass> Passes => passes;

    /// <summary>The clocks, a further file of the program.</summary>
    public string Clocks => $$"""
        using System.Diagnostics;

        public static class Clocks
        {
            public static bool On;
            public static readonly long[] Ticks = new long[{{passes.Count}} + 1];
            public static readonly int[] Calls = new int[{{passes.Count}} + 1];

            public static void Stop(int pass, long begin)
            {
                Ticks[pass] += Stopwatch.GetTimestamp() - begin;
                Calls[pass]++;
            }

            // The last clock has nothing to measure but itself.
            public static void Run(int calls)
            {
                for (int call = 0; call < calls; call++)
                {
                    Stop({{passes.Count}}, Stopwatch.GetTimestamp());
                }
            }
        }
        """;

    /// <summary>The file with a clock around each of its passes.</summary>
    public SyntaxTree Clock(SyntaxTree file) => file.WithRootAndOptions(Visit(file.GetRoot()), file.Options);

    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node)
    {
        var visited = (ClassDeclarationSyntax)base.VisitClassDeclaration(node)!;
        var methods = visited.Members.OfType<MethodDeclarationSyntax>().ToList();
        return visited.WithMembers(SyntaxFactory.List(visited.Members.SelectMany(member => Clocked(member, methods))));
    }

    private IEnumerable<MemberDeclarationSyntax> Clocked(
        MemberDeclarationSyntax member, List<MethodDeclarationSyntax> methods)
    {
        if (member is not MethodDeclarationSyntax method || PassOf(method, methods) is not { } pass)
        {
            return [member];
        }

        var name = method.Identifier.Text;
        var inner = name + "Itself";
        passes.Add(new Pass(name, TitleOf(pass)));
        return [method.WithIdentifier(SyntaxFactory.Identifier(inner)), Around(method, name, inner, passes.Count - 1)];
    }

    // The method with the text of a pass, given itself or what chooses between it and the library's.
    private static MethodDeclarationSyntax? PassOf(
        MethodDeclarationSyntax method, List<MethodDeclarationSyntax> methods)
    {
        var name = method.Identifier.Text;
        var chosen = methods.Find(other => other.Identifier.Text == name + "256" && IsPass(other));
        var isChosen = methods.Exists(other => other.Identifier.Text + "256" == name);
        return chosen ?? (IsPass(method) && !isChosen ? method : null);
    }

    private static bool IsPass(MethodDeclarationSyntax method)
        => method.AttributeLists.ToString().Contains("NoInlining", StringComparison.Ordinal);

    private static MemberDeclarationSyntax Around(MethodDeclarationSyntax method, string name, string inner, int pass)
    {
        var arguments = string.Join(
            ", ", method.ParameterList.Parameters.Select(parameter => $"{parameter.Modifiers} {parameter.Identifier}"));
        var call = $"{inner}({arguments});";
        var returnsNothing = method.ReturnType.ToString() == "void";
        return SyntaxFactory.ParseMemberDeclaration($$"""

            private static {{method.ReturnType}} {{name}}{{method.ParameterList}}
            {
                if (!global::Clocks.On)
                {
                    {{(returnsNothing ? call + " return;" : $"return {call}")}}
                }

                long begin = global::System.Diagnostics.Stopwatch.GetTimestamp();
                {{(returnsNothing ? "" : "var result = ")}}{{call}}
                global::Clocks.Stop({{pass}}, begin);
                {{(returnsNothing ? "" : "return result;")}}
            }

            """)!;
    }

    // The comment above a pass, in one line: "Pass 1 of 3: m = max(x)".
    private static string TitleOf(MethodDeclarationSyntax method) =>
        string.Join(' ', method.GetLeadingTrivia()
            .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(trivia => trivia.ToString().TrimStart('/').Trim()));
}
