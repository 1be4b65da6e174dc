using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Demo.Explanation;

/// <summary>The passes in an emitted file, and the source of methods that call each of them over and over.</summary>
internal sealed class PassMethods
{
    private readonly MethodDeclarationSyntax[] passes;
    private readonly string kernel;
    private readonly string container;

    public PassMethods(SyntaxTree file)
    {
        passes = [.. file.GetRoot().DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(method => method.AttributeLists.ToString().Contains("NoInlining", StringComparison.Ordinal))];
        var type = (ClassDeclarationSyntax)passes[0].Parent!;
        (kernel, container) = (type.Identifier.Text, ((ClassDeclarationSyntax)type.Parent!).Identifier.Text);
    }

    /// <summary>The type that holds the methods, as reflection names it.</summary>
    public string TypeName => $"{container}+{kernel}";

    /// <summary>The passes in the order of the text: their names, and the titles that stand above them.</summary>
    public IEnumerable<(string Name, string Title)> All => passes.Select(pass => (
        pass.Identifier.Text,
        pass.GetLeadingTrivia().ToString().Trim().TrimStart('/').Trim()));

    /// <summary>A part of the kernel with a method <c>Repeat…</c> for each pass, which gives the ticks that so many calls take.</summary>
    public string Repeaters(int classes) => $$"""
        using System;
        using System.Diagnostics;

        partial class {{container}}
        {
            private static partial class {{kernel}}
            {
                private static float[] Row => Array.ConvertAll(new float[{{classes}}], _ => -4 * Random.Shared.NextSingle());
        {{string.Concat(passes.Select(pass => Repeater(pass, classes)))}}
            }
        }
        """;

    private static string Repeater(MethodDeclarationSyntax pass, int classes)
    {
        var parameters = pass.ParameterList.Parameters;
        var rows = parameters.Where(IsRow).Select(row =>
            $"var {row.Identifier} = Array.ConvertAll(Row, value => ({row.Type})value);");
        var arguments = parameters.Select(parameter =>
            IsRow(parameter) ? $"ref {parameter.Identifier}[0]"
            : parameter.Modifiers.Any(SyntaxKind.OutKeyword) ? "out _"
            : Number(parameter));
        return $$"""

                    public static long Repeat{{pass.Identifier}}(int calls)
                    {
                        {{string.Join(' ', rows)}}
                        var begin = Stopwatch.GetTimestamp();
                        for (var call = 0; call < calls; call++)
                        {
                            {{pass.Identifier}}({{string.Join(", ", arguments)}});
                        }

                        return Stopwatch.GetTimestamp() - begin;
                    }
            """;

        // Factors of 1 leave what is scaled in place as it is, and a maximum of 0 is above all logits.
        string Number(ParameterSyntax parameter) => parameter.Identifier.Text switch
        {
            "classes" => $"{classes}",
            "y" => "0",
            ['m', 'a', 'x', ..] or "sum" or "shift" or "logSum" => "0",
            _ => "1",
        };
    }

    private static bool IsRow(ParameterSyntax parameter) => parameter.Modifiers.Any(SyntaxKind.RefKeyword);
}
