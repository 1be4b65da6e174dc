using LossGen.Oracle;
using LossGen.Oracle.Ulp;

namespace LossGen.Linear.Tests;

/// <summary>Logits in twice the precision of double, and the oracle of their rows.</summary>
internal sealed class LinearReference
{
    private readonly double[] hidden;
    private readonly double[] weight;
    private readonly int features;
    private readonly int classes;
    private readonly double[,] gradient;

    public LinearReference(
        double[] hidden, double[] weight, double[]? bias, int[] targets, LossOptions options,
        double softcap = 0, double[]? classWeights = null, double[]? sampleWeights = null)
    {
        this.hidden = hidden;
        this.weight = weight;
        features = hidden.Length / targets.Length;
        classes = weight.Length / features;
        var rows = Enumerable.Range(0, targets.Length).Select(row => LogitsOf(row, bias)).ToArray();
        LogitScale = rows.Length == 0 ? 0 : rows.Max(row => row.Max(static x => x.Scale));
        Logits = [.. rows.Select(static row => row.Select(static x => x.Value).ToArray())];
        var input = new LossInput(
            [.. Logits.Select(row => new SoftmaxRow(row, options.LogitScale, softcap))],
            [.. targets.Select(static target => (long)target)], classWeights)
        {
            SampleWeights = sampleWeights,
        };
        var oracle = new CrossEntropyOracle(input, options);
        Losses = [.. Enumerable.Range(0, targets.Length).Select(row => Rounded(oracle.Loss(row).Value))];
        Result = Rounded(oracle.Reduced().Value);
        gradient = new double[targets.Length, classes];
        for (var row = 0; row < targets.Length; row++)
        {
            for (var column = 0; column < classes; column++)
            {
                gradient[row, column] = Rounded(oracle.Gradient(row, column).Value);
            }
        }
    }

    /// <summary>The exact logits, rounded to doubles.</summary>
    public double[][] Logits { get; }

    /// <summary>The largest sum of the magnitudes of the terms of a logit.</summary>
    public double LogitScale { get; }

    public double[] Losses { get; }

    public double Result { get; }

    /// <summary>An element of the gradient of the hidden states, and the sum of its terms' magnitudes.</summary>
    public (double Value, double Scale) HiddenGradient(int row, int feature)
        => Dot(classes, c => gradient[row, c], c => weight[(c * features) + feature]);

    public (double Value, double Scale) WeightGradient(int row, int feature)
        => Dot(Logits.Length, n => gradient[n, row], n => hidden[(n * features) + feature]);

    public (double Value, double Scale) BiasGradient(int row)
        => Dot(Logits.Length, n => gradient[n, row], static _ => 1);

    /// <summary>A sum of products whose error is below that of its last rounding.</summary>
    public static (double Value, double Scale) Dot(int count, Func<int, double> left, Func<int, double> right)
    {
        double sum = 0, rest = 0, scale = 0;
        for (var i = 0; i < count; i++)
        {
            var (x, y) = (left(i), right(i));
            var product = x * y;
            rest += Math.FusedMultiplyAdd(x, y, -product);
            var next = sum + product;
            var part = next - sum;
            rest += (sum - (next - part)) + (product - part);
            sum = next;
            scale += Math.Abs(product);
        }

        return (sum + rest, scale);
    }

    private static double Rounded(Quad value) => IeeeFormat.Double.Round(value);

    private (double Value, double Scale)[] LogitsOf(int row, double[]? bias)
        => [.. Enumerable.Range(0, classes).Select(c =>
        {
            var (value, scale) = Dot(features, d => hidden[(row * features) + d], d => weight[(c * features) + d]);
            return bias is null ? (value, scale) : (value + bias[c], scale + Math.Abs(bias[c]));
        })];
}
