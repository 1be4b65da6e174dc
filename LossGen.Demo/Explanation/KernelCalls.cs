using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Demo.Explanation;

/// <summary>The source of a class that calls a kernel with the same rows, over and over.</summary>
internal static class KernelCalls
{
    public static string Source(SampleDeclaration sample, int rows, int classes)
    {
        var kernel = CSharpSyntaxTree.ParseText(sample.Source).GetRoot()
            .DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        var parameters = kernel.ParameterList.Parameters;
        var arguments = string.Join(", ", parameters.Select(parameter => parameter.Identifier));
        return $$"""
            using System;
            using System.Diagnostics;
            using System.Runtime.CompilerServices;

            public static class KernelCalls
            {
                private static readonly Random random = new Random(1);
            {{string.Concat(parameters.Select(parameter => Field(parameter, rows, classes)))}}

                [MethodImpl(MethodImplOptions.AggressiveOptimization)]
                public static long Run(int calls)
                {
                    long begin = Stopwatch.GetTimestamp();
                    for (int call = 0; call < calls; call++)
                    {
                        Losses.{{kernel.Identifier}}({{arguments}});
                    }

                    return Stopwatch.GetTimestamp() - begin;
                }
            }
            """;
    }

    // What is not a target or a weight of a class is a matrix; every target is the class in the middle.
    private static string Field(ParameterSyntax parameter, int rows, int classes)
    {
        var name = parameter.Identifier.Text;
        if (parameter.Type is not GenericNameSyntax { TypeArgumentList.Arguments: [var element] })
        {
            return $"\n    private const {parameter.Type} {name} = {classes};";
        }

        var (length, value) = name switch
        {
            "targets" => (rows, $"{classes / 2}"),
            "classWeights" => (classes, $"({element})1"),
            _ => (rows * classes, $"({element})(4 * random.NextDouble())"),
        };
        return $"\n    private static readonly {element}[] {name}"
            + $" = Array.ConvertAll(new {element}[{length}], _ => {value});";
    }
}
