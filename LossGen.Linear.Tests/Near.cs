namespace LossGen.Linear.Tests;

/// <summary>What is promised of a result: shares of the magnitudes that it is the sum of, as powers of two.</summary>
internal static class Near
{
    /// <summary>Compares loss and gradients; what was not asked for is null.</summary>
    /// <param name="expected">The exact results.</param>
    /// <param name="features">The number of features.</param>
    /// <param name="loss">The result.</param>
    /// <param name="losses">The losses of the rows.</param>
    /// <param name="hidden">The gradient of the hidden states.</param>
    /// <param name="weight">The gradient of the weights.</param>
    /// <param name="bias">The gradient of the biases.</param>
    /// <param name="bits">Of what is stored for rows, of a logit, and of a gradient.</param>
    public static void Compare(
        LinearReference expected, int features, double loss, double[]? losses, double[]? hidden, double[]? weight,
        double[]? bias, (int Stored, int Logit, int Gradient) bits)
    {
        // A logit that is off moves the loss by as much, and a probability by that share of it.
        var logit = Math.ScaleB(2 * expected.LogitScale, bits.Logit);
        var stored = Math.ScaleB(1, bits.Stored);
        var gradient = Math.ScaleB(1, bits.Gradient) + (2 * logit);
        var size = 1 + expected.Losses.Sum(Math.Abs);
        Assert.InRange(loss, expected.Result - Of(expected.Result), expected.Result + Of(expected.Result));
        for (var row = 0; row < (losses?.Length ?? 0); row++)
        {
            Check(expected.Losses[row], losses![row], logit + Math.ScaleB(size, bits.Logit), $"loss of row {row}");
        }

        for (var i = 0; i < (hidden?.Length ?? 0); i++)
        {
            var (value, scale) = expected.HiddenGradient(i / features, i % features);
            var rounding = (stored * Math.Abs(value)) + (bits.Stored > -20 ? Math.ScaleB(1, -25) : 0);
            Check(value, hidden![i], (gradient * scale) + rounding, $"gradient of hidden[{i}]");
        }

        for (var i = 0; i < (weight?.Length ?? 0); i++)
        {
            var (value, scale) = expected.WeightGradient(i / features, i % features);
            Check(value, weight![i], gradient * scale, $"gradient of weight[{i}]");
        }

        for (var i = 0; i < (bias?.Length ?? 0); i++)
        {
            var (value, scale) = expected.BiasGradient(i);
            Check(value, bias![i], gradient * scale, $"gradient of bias[{i}]");
        }

        double Of(double result) => ((logit + Math.ScaleB(size, bits.Logit)) * (1 + Math.Abs(result))) + double.Epsilon;
    }

    private static void Check(double expected, double actual, double tolerance, string what)
        => Assert.True(
            double.IsNaN(expected) ? double.IsNaN(actual) : Math.Abs(expected - actual) <= tolerance,
            $"{what} is {actual:R}, it must be {expected:R} within {tolerance:R}");
}
