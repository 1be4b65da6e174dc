using LossGen.Oracle.Rows;

namespace LossGen.Hosts;

/// <summary>The same numbers on every host.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Classes">How many classes each has.</param>
/// <param name="Spread">
/// What every fourth row is multiplied by: at 20 exponentials are cut off and gradients are subnormal.
/// </param>
internal sealed record Inputs(int Rows, int Classes, double Spread = 1)
{
    public double[] Logits { get; } =
        [.. Normal(1, Rows * Classes, 4).Select((logit, i) => i / Classes % 4 == 3 ? Spread * logit : logit)];

    public double[] TeacherLogits { get; } = Normal(2, Rows * Classes, 4);

    public double[] Weights { get; } = Array.ConvertAll(Normal(3, Classes, 0.2), weight => 1 + weight);

    public int[] Targets { get; } = Draw(Rows, Classes);

    public static float[] Singles(double[] values) => Array.ConvertAll(values, value => (float)value);

    private static double[] Normal(ulong seed, int count, double deviation)
    {
        SplitMix random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => deviation * random.NextGaussian())];
    }

    private static int[] Draw(int rows, int classes)
    {
        SplitMix random = new(4);
        return [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
    }
}
