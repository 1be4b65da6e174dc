using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Xunit;
using OfTorch = TorchSharp.BFloat16;

namespace LossGen.Elements.Tests.Further;

/// <summary>Results are those of the kernel of floats over the same numbers, rounded once.</summary>
public sealed class FurtherKernelTests
{
    private const int Features = 37;
    private const int Classes = 51;
    private const int Rows = 29;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1_003)]
    [Trait("Category", "Light")]
    public void A_pointwise_kernel_rounds_once(int count)
    {
        var (prediction, target) = (Numbers(count, 1), Numbers(count, 2));
        var (losses, gradient) = (new float[count], new float[count]);
        float loss = FurtherKernels.Huber(Wide(prediction), Wide(target), 0.5f, losses, gradient);

        var (ownLosses, own) = (new float[count], new BFloat16[count]);
        Assert.Equal(loss, FurtherKernels.Huber(prediction, target, (BFloat16)0.5f, ownLosses, own));
        Assert.Equal(losses, ownLosses);
        Assert.Equal(gradient.Select(static g => (BFloat16)g), own);

        var (torchLosses, torch) = (new OfTorch[count], new OfTorch[count]);
        OfTorch result = FurtherKernels.Huber(
            OfTorchs(prediction), OfTorchs(target), OfTorchs([(BFloat16)0.5f])[0], torchLosses, torch);
        Assert.Equal((BFloat16)loss, Own([result])[0]);
        Assert.Equal(losses.Select(static l => (BFloat16)l), Own(torchLosses));
        Assert.Equal(own, Own(torch));
    }

    [Fact]
    [Trait("Category", "Light")]
    public void A_pointwise_kernel_of_halves_rounds_once()
    {
        Half[] prediction = [.. Numbers(77, 3).Select(static x => (Half)(float)x)];
        Half[] target = [.. Numbers(77, 4).Select(static x => (Half)(float)x)];
        var (losses, gradient) = (new float[77], new float[77]);
        float[] wide = [.. prediction.Select(static x => (float)x)];
        float loss = FurtherKernels.Huber(
            wide, [.. target.Select(static x => (float)x)], 0.5f, losses, gradient);

        var (ownLosses, own) = (new float[77], new Half[77]);
        Assert.Equal(loss, FurtherKernels.Huber(prediction, target, (Half)0.5f, ownLosses, own));
        Assert.Equal(losses, ownLosses);
        Assert.Equal(gradient.Select(static g => (Half)g), own);
    }

    [Fact]
    [Trait("Category", "Light")]
    public void A_pointwise_kernel_reads_tensors_of_another_library()
    {
        var (prediction, target) = (Numbers(60, 5), Numbers(60, 6));
        var gradient = new float[60];
        double loss = FurtherKernels.SquaredError(Wide(prediction), Wide(target), gradient);

        var torch = new OfTorch[60];
        ReadOnlySpan<nint> lengths = [3, 20];
        Assert.Equal(loss, FurtherKernels.SquaredError(
            new ReadOnlyTensorSpan<OfTorch>(OfTorchs(prediction), lengths),
            new ReadOnlyTensorSpan<OfTorch>(OfTorchs(target), lengths),
            new TensorSpan<OfTorch>(torch, lengths)));
        Assert.Equal(gradient.Select(static g => (BFloat16)g), Own(torch));
    }

    [Fact]
    [Trait("Category", "Light")]
    public void A_linear_kernel_rounds_once()
    {
        var (hidden, weight) = (Numbers(Rows * Features, 7), Numbers(Classes * Features, 8));
        var (bias, classWeights) = (Numbers(Classes, 9), Positive(Numbers(Classes, 10)));
        int[] targets = [.. Enumerable.Range(0, Rows).Select(static row => row % 7 == 3 ? -100 : row * 5 % Classes)];
        var (ofHidden, ofWeight) = (new float[hidden.Length], new float[weight.Length]);
        float loss = FurtherKernels.Head(
            Wide(hidden), Wide(weight), Wide(bias), targets, Wide(classWeights), ofHidden, ofWeight);

        var (own, ownWeight) = (new BFloat16[hidden.Length], new float[weight.Length]);
        Assert.Equal(loss, FurtherKernels.Head(hidden, weight, bias, targets, classWeights, own, ownWeight));
        Assert.Equal(ofHidden.Select(static g => (BFloat16)g), own);
        Assert.Equal(ofWeight, ownWeight);

        var (torch, torchWeight) = (new OfTorch[hidden.Length], new float[weight.Length]);
        Assert.Equal(loss, FurtherKernels.Head(
            OfTorchs(hidden), OfTorchs(weight), OfTorchs(bias), targets, OfTorchs(classWeights), torch, torchWeight));
        Assert.Equal(own, Own(torch));
        Assert.Equal(ofWeight, torchWeight);
    }

    private static BFloat16[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (BFloat16)(float)((random.NextDouble() - 0.5) * 4))];
    }

    private static BFloat16[] Positive(BFloat16[] numbers)
        => Array.ConvertAll(numbers, static number => (BFloat16)float.Abs((float)number));

    private static float[] Wide(BFloat16[] numbers) => Array.ConvertAll(numbers, static number => (float)number);

    private static OfTorch[] OfTorchs(BFloat16[] numbers)
        => MemoryMarshal.Cast<BFloat16, OfTorch>(numbers).ToArray();

    private static BFloat16[] Own(OfTorch[] numbers) => MemoryMarshal.Cast<OfTorch, BFloat16>(numbers).ToArray();
}
