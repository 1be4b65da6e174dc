namespace Evaluate;

/// <summary>What is known of the rows so far.</summary>
internal sealed class Result
{
    private const int Bins = 15;

    private readonly (long Count, long Correct, double Confidence)[] _bins = new (long, long, double)[Bins];
    private double _sum;

    /// <summary>The rows, and those that do not count.</summary>
    public long Rows { get; private set; }

    public long Ignored { get; private set; }

    public long Correct { get; private set; }

    /// <summary>The mean of -log p of the target, in nats.</summary>
    public double Loss => _sum / Counted;

    public double Perplexity => Math.Exp(Loss);

    public double Accuracy => (double)Correct / Counted;

    /// <summary>
    /// The expected calibration error: how far accuracy and mean confidence are apart, in 15 bins of equal width,
    /// weighted by their rows (Guo et al. 2017).
    /// </summary>
    public double CalibrationError => _bins.Sum(static bin => Math.Abs(bin.Correct - bin.Confidence)) / Counted;

    private long Counted => Rows - Ignored;

    /// <summary>Takes an ignored row.</summary>
    public void Ignore() => (Rows, Ignored) = (Rows + 1, Ignored + 1);

    /// <summary>Takes a row.</summary>
    /// <param name="loss">Its loss.</param>
    /// <param name="isCorrect">Whether its most probable class is its target.</param>
    /// <param name="confidence">The probability of that class.</param>
    public void Add(float loss, bool isCorrect, double confidence)
    {
        Rows++;
        _sum += loss;
        Correct += isCorrect ? 1 : 0;
        ref var bin = ref _bins[Math.Clamp((int)Math.Ceiling(confidence * Bins) - 1, 0, Bins - 1)];
        bin = (bin.Count + 1, bin.Correct + (isCorrect ? 1 : 0), bin.Confidence + confidence);
    }
}
