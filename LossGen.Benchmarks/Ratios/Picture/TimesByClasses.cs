using System.Globalization;
using LossGen.Benchmarks.Pictures;

namespace LossGen.Benchmarks.Ratios.Picture;

/// <summary>
/// Nanoseconds an element by shape, for each contestant of a discipline; all of a shape are timed in turns.
/// </summary>
internal static class TimesByClasses
{
    private const int Column = 20;

    /// <summary>Measures, and prints a line for each shape.</summary>
    /// <param name="contest">Times contestants in turn.</param>
    /// <param name="discipline">What is computed.</param>
    /// <returns>A curve for each contestant over the shapes, by their places.</returns>
    public static IReadOnlyList<Series> Measure(Contest contest, Discipline discipline)
    {
        var curves = discipline.Contestants.Select(_ => new List<(double X, double Value)>()).ToList();
        Print(discipline.Name + ", ns an element", discipline.Contestants.Select(one => one.Name));
        for (var place = 0; place < Shapes.All.Count; place++)
        {
            var (rows, classes) = Shapes.All[place];
            var times = OfShape(contest, discipline, Batch.OfFloats(rows, classes));
            for (var i = 0; i < times.Length; i++)
            {
                curves[i].AddRange(times[i] is { } time ? [(place, time)] : []);
            }

            Print(
                NameOf(rows, classes), times.Select(time => time?.ToString("G3", CultureInfo.InvariantCulture) ?? ""));
        }

        Console.WriteLine();
        return [.. discipline.Contestants.Zip(curves, (one, curve) => new Series(one.Name, one.Looks, curve))];
    }

    /// <summary>What a shape is called.</summary>
    public static string NameOf(int rows, int classes)
        => string.Create(CultureInfo.InvariantCulture, $"{rows} × {classes:N0}");

    private static double?[] OfShape(Contest contest, Discipline discipline, Batch<float> batch)
    {
        var samplers = discipline.Contestants.Select(one => one.SamplerOf(batch)).ToList();
        var rounds = contest.Run([.. samplers.OfType<Func<double>>()]);
        var next = 0;
        return
        [
            .. samplers.Select(
                sampler => sampler is null ? (double?)null : Contest.Median(rounds[next++]) / batch.Elements * 1e9),
        ];
    }

    private static void Print(string first, IEnumerable<string> cells)
        => Console.WriteLine($"{first,-36}{string.Concat(cells.Select(cell => cell.PadLeft(Column)))}");
}
