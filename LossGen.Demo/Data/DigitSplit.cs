namespace LossGen.Demo.Data;

/// <summary>The images to learn from, and those that only measure what was learnt.</summary>
internal sealed record DigitSplit(DigitSet Training, DigitSet Test)
{
    public const int TestCount = 450;

    /// <summary>Shuffles by the seed; the last 450 images are for the test.</summary>
    public static DigitSplit Shuffle(DigitSet digits, int seed)
    {
        var order = Enumerable.Range(0, digits.Count).ToArray();
        new Random(seed).Shuffle(order);
        return new DigitSplit(digits.Subset(order.AsSpan(..^TestCount)), digits.Subset(order.AsSpan(^TestCount..)));
    }
}
