using System.CommandLine;
using System.Globalization;

namespace LossGen.Benchmarks.Ranks;

/// <summary>Says from how many ranks on messages take longer than computing, by a model.</summary>
internal static class RanksCommand
{
    private const int Column = 24;

    public static Command Create()
    {
        Option<double> nanoseconds = new("--nanoseconds")
        {
            Description = "The time that a rank takes for a logit.",
            DefaultValueFactory = _ => 0.5,
        };
        Option<FileInfo?> picture = new("--picture") { Description = "Draws it too." };
        Command command = new("ranks", "Models calls over 1 to 4,096 ranks: computing beside messages.")
        {
            nanoseconds, picture,
        };
        command.SetAction(parsed =>
        {
            var ofLogit = parsed.GetValue(nanoseconds) * 1e-9;
            RankCost[] costs =
                [new(64, 128_256, ofLogit), new(4_096, 128_256, ofLogit), new(4_096, 4_194_304, ofLogit)];
            Array.ForEach(costs, Print);
            if (parsed.GetValue(picture) is { } file)
            {
                RanksPicture.Write(file, costs);
            }
        });
        return command;
    }

    private static void Print(RankCost cost)
    {
        PrintLine(cost.Name + ", ms", ["computing", .. Network.All.Select(static one => one.Name)]);
        foreach (var ranks in RankCost.Counts)
        {
            double[] times = [cost.Computing(ranks), .. Network.All.Select(one => cost.Messages(ranks, one))];
            PrintLine(
                $"{ranks}", times.Select(static time => (1e3 * time).ToString("G3", CultureInfo.InvariantCulture)));
        }

        PrintLine(
            "messages take longer from",
            ["", .. Network.All.Select(one => cost.Overtaken(one) is { } ranks ? $"{ranks} ranks" : "more ranks")]);
        PrintLine("fastest with", ["", .. Network.All.Select(one => $"{cost.Fastest(one)} ranks")]);
        Console.WriteLine();
    }

    private static void PrintLine(string first, IEnumerable<string> cells)
        => Console.WriteLine($"{first,-28}{string.Concat(cells.Select(static cell => cell.PadLeft(Column)))}");
}
