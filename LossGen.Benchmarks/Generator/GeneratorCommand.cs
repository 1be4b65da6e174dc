using System.CommandLine;
using LossGen.Benchmarks.Ratios;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Benchmarks.Generator;

/// <summary>What the generator costs a build and an editor, beside two that make no kernels.</summary>
internal static class GeneratorCommand
{
    public static Command Create()
    {
        Option<int> kernels = new("--kernels")
        {
            Description = "Kernels in the project.",
            DefaultValueFactory = _ => 1_000,
        };
        Option<int> rounds = new("--rounds") { Description = "Rounds for each line.", DefaultValueFactory = _ => 31 };
        Command command = new("generator", "Measures the generator: cold, unchanged, one edit.") { kernels, rounds };
        command.SetAction(parsed => Run(new KernelProject(parsed.GetValue(kernels)), parsed.GetValue(rounds)));
        return command;
    }

    private static void Run(KernelProject project, int rounds)
    {
        Console.WriteLine($"{project.Kernels} plain kernels (float, gradient), medians of interleaved rounds.");
        Console.WriteLine(
            "bare: the attribute look-up alone; outline: with the parameters' types, and as many files of one line.");
        Console.WriteLine();
        Console.WriteLine($"{"run",-20}{"ms",9}{"bare ms",9}{"x bare",9}{"outline ms",12}{"x outline",11}");

        Line("cold", Math.Max(5, rounds / 4), GeneratorContest.NewEditors, project.Unchanged);
        var editors = GeneratorContest.NewEditors();
        Line("unchanged", rounds, () => editors, project.Unchanged);
        Line("one kernel edited", rounds, () => editors, project.WithOneKernelEdited);
        Console.WriteLine();
        Console.WriteLine($"{editors[0].Files} files are there.");
    }

    private static void Line(string name, int rounds, Func<Editor[]> editors, Func<CSharpCompilation> next)
    {
        var times = GeneratorContest.Run(rounds, editors, next);
        Console.WriteLine(
            $"{name,-20}{1e3 * Contest.Median(times[0]),9:F1}"
            + $"{1e3 * Contest.Median(times[1]),9:F1}{Contest.MedianRatio(times[0], times[1]),9:F2}"
            + $"{1e3 * Contest.Median(times[2]),12:F1}{Contest.MedianRatio(times[0], times[2]),11:F2}");
    }
}
