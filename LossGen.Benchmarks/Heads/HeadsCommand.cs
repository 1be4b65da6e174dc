using System.CommandLine;
using System.Globalization;
using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers.Outside;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Heads;

/// <summary>Time and memory of heads of language models by the number of tokens, beside libtorch.</summary>
internal static class HeadsCommand
{
    private const int Features = 768;
    private const int Classes = 32_000;

    private static readonly int[] Tokens = [64, 256, 1_024, 4_096];

    public static Command Create()
    {
        Option<string?> memory = new("--memory")
        {
            Description = "Rows, features and classes: prints the MiB that one call takes, and nothing else.",
        };
        Command command = new("heads", "Time and peak memory of linear kernels by the number of tokens.") { memory };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(memory) is { } shape)
            {
                HeadMemory.Print(shape);
            }
            else
            {
                Print();
            }
        });
        return command;
    }

    private static void Print()
    {
        using var torch = OutsidePeer.Torch();
        Console.WriteLine($"{Features} features, {Classes:N0} classes, one thread; {torch?.Version ?? "no libtorch"}");
        Console.WriteLine("tokens     seconds  libtorch   MiB beside the spans  libtorch");
        foreach (var rows in Tokens)
        {
            HeadBatch<float> batch = new(rows, Features, Classes, static value => (float)value);
            var (ours, theirs) = Times(batch, torch, $"head {rows} {Classes} {Features}");
            var memory = HeadMemory.Measure(rows, Features, Classes);
            using var fresh = OutsidePeer.Torch();
            var other = PeakMemory.IsKnown ? fresh?.Sample($"memory {rows} {Classes} {Features}") : null;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{rows,6}{ours,12:F3}{theirs,10:F3}{memory,23:F0}{other,10:F0}"));
        }
    }

    // The best of three in turns: what lasts seconds is disturbed in most rounds.
    private static (double Ours, double? Theirs) Times(HeadBatch<float> batch, OutsidePeer? torch, string request)
    {
        var (ours, theirs) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var round = 0; round < 3; round++)
        {
            ours = Math.Min(ours, Contest.Once(() => LinearKernels.Single(
                batch.Hidden, batch.Weight, batch.Targets, batch.HiddenGradient, batch.WeightGradient)));
            theirs = Math.Min(theirs, torch?.Sample(request) ?? 0);
        }

        return (ours, torch is null ? null : theirs);
    }
}
