namespace LossGen.Demo.Seeds;

/// <summary>
/// The seeds' losses as their formulas are written, in double: for figures that a seed describes but never prints.
/// </summary>
internal static class Formula
{
    public static double[] LogSoftmax(ReadOnlySpan<float> logits)
    {
        var x = Array.ConvertAll(logits.ToArray(), value => (double)value);
        var logSum = Math.Log(x.Sum(Math.Exp));
        return Array.ConvertAll(x, value => value - logSum);
    }

    /// <summary>What is left to 1 of the sigmoid that belongs to the right one of each pair, on average.</summary>
    public static double BinaryLoss(float[] pairs, int[] targets) => targets.Select((target, row) =>
    {
        var sigmoid = 1 / (1 + Math.Exp((double)pairs[2 * row] - pairs[(2 * row) + 1]));
        return target == 1 ? 1 - sigmoid : sigmoid;
    }).Average();

    /// <summary>The log-softmax of each row.</summary>
    public static double[][] LogSoftmaxOfRows(float[] logits, int classes) =>
    [
        .. Enumerable.Range(0, logits.Length / classes)
            .Select(row => LogSoftmax(logits.AsSpan(row * classes, classes))),
    ];
}
