using System.Numerics;
using System.Runtime.InteropServices;
using LossGen.Numerics.V1;

namespace LossGen.Linear.Tests.Products;

/// <summary>All products of a call; a given gradient takes the place of what the kernel in their middle does.</summary>
internal static class Products<T, TArithmetic>
    where T : unmanaged, INumberBase<T>
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
{
    public static void Check(int rows, int features, int classes, double logitError, double gradientError)
    {
        var seed = (rows * 1_000) + (features * 31) + classes;
        var input = new Input(
            Numbers.Gaussian<T>(seed, rows * features), Numbers.Gaussian<T>(seed + 1, classes * features),
            Numbers.Gaussian<T>(seed + 2, classes), Numbers.Gaussian<TArithmetic>(seed + 3, rows * classes));
        var expected = Compute(input, rows, -1, false);
        Compare(input, rows, expected, logitError, gradientError);
        foreach (var width in new[] { 0, 128, 256, 512 })
        {
            foreach (var spreads in new[] { false, true })
            {
                AssertSame(expected, Compute(input, rows, width, spreads), $"{width} bits, threads: {spreads}");
            }
        }
    }

    private static Output Compute(Input input, int rows, int width, bool spreads)
    {
        var (hidden, weight, bias, gradient) = input;
        var features = hidden.Length / rows;
        var classes = bias.Length;
        Output output = new(
            new TArithmetic[rows * classes], new TArithmetic[hidden.Length], new TArithmetic[weight.Length],
            new TArithmetic[classes]);
        using LinearChunk<T, TArithmetic> chunk = new(new(rows, features, classes), width, spreads);
        for (var next = 0; next < rows;)
        {
            chunk.Clear();
            for (; next < rows && !chunk.IsFull; next++)
            {
                chunk.Add(next, true);
            }

            chunk.ComputeLogits(hidden, weight, bias);
            for (var slot = 0; slot < chunk.Count; slot++)
            {
                var row = (int)chunk.Row(slot);
                var logits = MemoryMarshal.CreateSpan(ref chunk.Logits(slot), classes);
                logits.CopyTo(output.Logits.AsSpan(row * classes));
                gradient.AsSpan(row * classes, classes).CopyTo(logits);
            }

            chunk.AddWeightGradient<TArithmetic>(hidden, output.Weight);
            chunk.AddBiasGradient<TArithmetic>(output.Bias);
            chunk.ComputeHiddenGradient<TArithmetic>(weight, output.Hidden);
        }

        return output;
    }

    private static void Compare(Input input, int rows, Output output, double logitError, double gradientError)
    {
        var hidden = Numbers.Doubles<T>(input.Hidden);
        var weight = Numbers.Doubles<T>(input.Weight);
        var bias = Numbers.Doubles<T>(input.Bias);
        var gradient = Numbers.Doubles<TArithmetic>(input.Gradient);
        var (features, classes) = (hidden.Length / rows, bias.Length);
        for (var i = 0; i < output.Logits.Length; i++)
        {
            var (n, c) = (i / classes, i % classes);
            var (value, scale) = LinearReference.Dot(
                features, d => hidden[(n * features) + d], d => weight[(c * features) + d]);
            Near(value + bias[c], output.Logits[i], logitError * (scale + Math.Abs(bias[c])));
        }

        for (var i = 0; i < output.Hidden.Length; i++)
        {
            var (n, d) = (i / features, i % features);
            var (value, scale) = LinearReference.Dot(
                classes, c => gradient[(n * classes) + c], c => weight[(c * features) + d]);
            Near(value, output.Hidden[i], gradientError * scale);
        }

        for (var i = 0; i < output.Weight.Length; i++)
        {
            var (c, d) = (i / features, i % features);
            var (value, scale) = LinearReference.Dot(
                rows, n => gradient[(n * classes) + c], n => hidden[(n * features) + d]);
            Near(value, output.Weight[i], gradientError * scale);
        }

        for (var c = 0; c < classes; c++)
        {
            var (value, scale) = LinearReference.Dot(rows, n => gradient[(n * classes) + c], static _ => 1);
            Near(value, output.Bias[c], gradientError * scale);
        }
    }

    private static void Near(double expected, TArithmetic actual, double tolerance)
        => Assert.InRange(double.CreateTruncating(actual), expected - tolerance, expected + tolerance);

    private static void AssertSame(Output expected, Output actual, string what)
    {
        AssertSame(expected.Logits, actual.Logits, $"logits, {what}");
        AssertSame(expected.Hidden, actual.Hidden, $"gradient of hidden, {what}");
        AssertSame(expected.Weight, actual.Weight, $"gradient of weight, {what}");
        AssertSame(expected.Bias, actual.Bias, $"gradient of bias, {what}");
    }

    private static void AssertSame(TArithmetic[] expected, TArithmetic[] actual, string what)
    {
        var bytes = MemoryMarshal.AsBytes<TArithmetic>(expected);
        Assert.True(bytes.SequenceEqual(MemoryMarshal.AsBytes<TArithmetic>(actual)), what);
    }

    private sealed record Input(T[] Hidden, T[] Weight, T[] Bias, TArithmetic[] Gradient);

    private sealed record Output(TArithmetic[] Logits, TArithmetic[] Hidden, TArithmetic[] Weight, TArithmetic[] Bias);
}
