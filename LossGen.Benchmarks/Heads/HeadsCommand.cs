using System.CommandLine;
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
        Option<FileInfo?> picture = new("--picture") { Description = "Draws them too." };
        Command command = new("heads", "Time and peak memory of linear kernels by the number of tokens.")
        {
            memory, picture,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(memory) is { } shape)
            {
                HeadMemory.Print(shape);
            }
            else
            {
                Print(parsed.GetValue(picture));
            }
        });
        return command;
    }

    private static void Print(FileInfo? picture)
    {
        using var torch = OutsidePeer.Torch();
        var version = torch?.Version ?? "no libtorch";
        Console.WriteLine($"{Features} features, {Classes:N0} classes, one thread; {version}");
        Console.WriteLine("tokens     seconds  libtorch   MiB beside the spans  libtorch");
        List<HeadCost> costs = [];
        foreach (var rows in Tokens)
        {
            var cost = Measure(rows, torch);
            Console.WriteLine(cost);
            costs.Add(cost);
        }

        if (picture is not null)
        {
            var shape = $"{Features} features, {Classes:N0} classes, floats, one thread";
            HeadsPicture.Write(picture, costs, shape, version);
        }
    }

    private static HeadCost Measure(int rows, OutsidePeer? torch)
    {
        HeadBatch<float> batch = new(rows, Features, Classes, static value => (float)value);
        var (ours, theirs) = Times(batch, torch, $"head {rows} {Classes} {Features}");
        using var fresh = OutsidePeer.Torch();
        return new(
            rows, ours, theirs, HeadMemory.Measure(rows, Features, Classes),
            PeakMemory.IsKnown ? fresh?.Sample($"memory {rows} {Classes} {Features}") : null);
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
