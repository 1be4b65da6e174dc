using System.Runtime.InteropServices;
using LossGen.Numerics.V1;

namespace LossGen.Linear.Tests.Products;

/// <summary>The bits are those of the order that is written down.</summary>
[Trait("Category", "Light")]
public class WrittenOrderTests
{
    private const int Rows = 150;
    private const int Features = 300;
    private const int Classes = 330;

    private readonly float[] hidden = Numbers.Gaussian<float>(1, Rows * Features, 0.3f);
    private readonly float[] weight = Numbers.Gaussian<float>(2, Classes * Features, 0.7f);
    private readonly float[] bias = Numbers.Gaussian<float>(3, Classes);
    private readonly float[] gradient = Numbers.Gaussian<float>(4, Rows * Classes, 0.1f);

    [Fact]
    public void Sums_are_those_of_the_page()
    {
        var (hiddenGradient, weightGradient) = (new float[hidden.Length], new float[weight.Length]);
        using LinearChunk<float, float> chunk = new(new(Rows, Features, Classes), -1, false);
        for (var next = 0; next < Rows;)
        {
            chunk.Clear();
            for (; next < Rows && !chunk.IsFull; next++)
            {
                chunk.Add(next, true);
            }

            chunk.ComputeLogits(hidden, weight, bias);
            for (var slot = 0; slot < chunk.Count; slot++)
            {
                var n = (int)chunk.Row(slot);
                var logits = MemoryMarshal.CreateSpan(ref chunk.Logits(slot), Classes);
                for (var c = 0; c < Classes; c++)
                {
                    Assert.Equal(WrittenOrder.Logit(Features, Hidden(n), Weight(c), bias[c]), logits[c]);
                }

                gradient.AsSpan(n * Classes, Classes).CopyTo(logits);
            }

            chunk.AddWeightGradient<float>(hidden, weightGradient);
            chunk.ComputeHiddenGradient<float>(weight, hiddenGradient);
        }

        for (var i = 0; i < hidden.Length; i += 7)
        {
            var (n, d) = (i / Features, i % Features);
            Assert.Equal(
                WrittenOrder.HiddenGradient(
                    Classes, c => gradient[(n * Classes) + c], c => weight[(c * Features) + d]),
                hiddenGradient[i]);
        }

        for (var i = 0; i < weight.Length; i += 11)
        {
            var (c, d) = (i / Features, i % Features);
            Assert.Equal(
                WrittenOrder.WeightGradient(
                    Rows, n => gradient[(n * Classes) + c], n => hidden[(n * Features) + d]),
                weightGradient[i]);
        }
    }

    private Func<int, float> Hidden(int row) => d => hidden[(row * Features) + d];

    private Func<int, float> Weight(int row) => d => weight[(row * Features) + d];
}
