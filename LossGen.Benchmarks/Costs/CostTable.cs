using System.Globalization;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Costs;

/// <summary>What each option costs, as the table of docs/benchmarks.md.</summary>
internal sealed class CostTable
{
    private readonly Contest contest;
    private readonly Column[] columns;

    /// <param name="contest">Times two kernels in turn.</param>
    public CostTable(Contest contest)
    {
        this.contest = contest;
        columns =
        [
            new("C = 1,000", new(64, 1_000), static option => option.Kernel),
            new("C = 50,257", new(64, 50_257), static option => option.Kernel),
            new("`Classes = 10`", new(256, 10), static option => option.KernelOf10),
        ];
    }

    /// <summary>Measures and prints, row by row.</summary>
    /// <param name="part">Only rows whose name has this in it; all where it is empty.</param>
    public void Print(string part)
    {
        Line(["option", .. columns.Select(column => column.Title)]);
        Console.WriteLine($"|---|{string.Concat(columns.Select(static _ => "---:|"))}");
        Line(["the plain kernel: 64 rows, 256 of ten", .. columns.Select(Time)]);
        var asked = OptionCosts.All.Where(option => option.Name.Contains(part, StringComparison.OrdinalIgnoreCase));
        foreach (var option in asked)
        {
            Line([option.Name, .. columns.Select(column => Ratio(column, option))]);
        }
    }

    private static void Line(IEnumerable<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private string Time(Column column)
    {
        var seconds = Contest.Median(contest.Run(column.Plain)[0]);
        return seconds < 1e-3
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:F1} µs")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:F1} ms");
    }

    private string Ratio(Column column, OptionCost option)
    {
        var times = contest.Run(column.Plain, column.SamplerOf(option));
        return Contest.MedianRatio(times[1], times[0]).ToString("F2", CultureInfo.InvariantCulture);
    }

    /// <summary>A shape, and which kernel of an option is for it.</summary>
    private sealed class Column(string title, CostBatch batch, Func<OptionCost, Action<CostBatch>> kernel)
    {
        private readonly Lazy<Func<double>> plain = new(() => Sampler(OptionCosts.Plain, batch, kernel));

        public string Title => title;

        /// <summary>Times the plain kernel, which is warm after the first time.</summary>
        public Func<double> Plain => plain.Value;

        /// <summary>Times a kernel that has an option.</summary>
        public Func<double> SamplerOf(OptionCost option) => Sampler(option, batch, kernel);

        private static Func<double> Sampler(
            OptionCost option, CostBatch batch, Func<OptionCost, Action<CostBatch>> kernel)
        {
            var call = kernel(option);
            return Contest.Sampler(() => call(batch));
        }
    }
}
