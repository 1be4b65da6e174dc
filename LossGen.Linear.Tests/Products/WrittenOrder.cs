namespace LossGen.Linear.Tests.Products;

/// <summary>The sums of docs/numerics.md, one number after another: what no release may change.</summary>
internal static class WrittenOrder
{
    private const int Chain = 64;
    private const int ChainRows = 48;
    private const int Depth = 256;

    /// <summary>Chains over the features in order, then the bias.</summary>
    public static float Logit(int features, Func<int, float> hidden, Func<int, float> weight, float bias)
        => Chains(0, features, Chain, hidden, weight) + bias;

    /// <summary>Four chains over classes in order, and these sums in double.</summary>
    public static float HiddenGradient(int classes, Func<int, float> gradient, Func<int, float> weight)
    {
        double sum = 0;
        for (var first = 0; first < classes; first += Depth)
        {
            sum += Chains(first, Math.Min(first + Depth, classes), Chain, gradient, weight);
        }

        return (float)sum;
    }

    /// <summary>Chains over the rows in order.</summary>
    public static float WeightGradient(int rows, Func<int, float> gradient, Func<int, float> hidden)
        => Chains(0, rows, ChainRows, gradient, hidden);

    private static float Chains(int first, int end, int length, Func<int, float> left, Func<int, float> right)
    {
        float sum = 0;
        for (; first < end; first += length)
        {
            float chain = 0;
            for (var i = first; i < Math.Min(first + length, end); i++)
            {
                chain = MathF.FusedMultiplyAdd(left(i), right(i), chain);
            }

            sum += chain;
        }

        return sum;
    }
}
