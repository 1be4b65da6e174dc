using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Costs;

/// <summary>A column of the table: a shape, and which kernel and which goal of an option are for it.</summary>
internal sealed class CostColumn
{
    private readonly Func<OptionCost, Action<CostBatch>> kernel;
    private readonly Lazy<CostBatch> batch;
    private readonly Lazy<Func<double>> plain;

    private CostColumn(
        string title,
        int rows,
        int classes,
        Func<OptionCost, Action<CostBatch>> kernel,
        Func<OptionCost, double?> goal)
    {
        Title = title;
        GoalOf = goal;
        this.kernel = kernel;
        batch = new(() => new(rows, classes));
        plain = new(() => Sampler(OptionCosts.Plain));
    }

    /// <summary>The shape in Markdown.</summary>
    public string Title { get; }

    /// <summary>The most that an option may cost here, if there is a goal.</summary>
    public Func<OptionCost, double?> GoalOf { get; }

    /// <summary>The columns, whose batches are made when something is measured.</summary>
    public static CostColumn[] NewAll() =>
    [
        new("C = 1,000", 64, 1_000, static option => option.Kernel, static option => option.GoalOf1000),
        new("C = 50,257", 64, 50_257, static option => option.Kernel, static option => option.GoalOf50257),
        new("`Classes = 10`", 256, 10, static option => option.KernelOf10, static option => option.GoalOf10),
    ];

    /// <summary>Seconds that the plain kernel takes.</summary>
    public double PlainSeconds(Contest contest) => Contest.Median(contest.Run(plain.Value)[0]);

    /// <summary>What an option costs, in times of the plain kernel.</summary>
    public double CostOf(OptionCost option, Contest contest)
    {
        var times = contest.Run(plain.Value, Sampler(option));
        return Contest.MedianRatio(times[1], times[0]);
    }

    private Func<double> Sampler(OptionCost option)
    {
        var call = kernel(option);
        return Contest.Sampler(() => call(batch.Value));
    }
}
