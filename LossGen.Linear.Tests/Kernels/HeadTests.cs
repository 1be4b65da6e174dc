using System.Numerics;
using System.Runtime.InteropServices;
using LossGen.Oracle;

namespace LossGen.Linear.Tests.Kernels;

/// <summary>Loss and gradients against the oracle, and their bits at every width and over threads.</summary>
[Trait("Category", "Light")]
public class HeadTests
{
    private delegate double Head<T, TGradient, TLoss>(
        ReadOnlySpan<T> hidden, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias, ReadOnlySpan<int> targets,
        Span<T> hiddenGradient, Span<TGradient> weightGradient, Span<TGradient> biasGradient, Span<TLoss> losses);

    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 1, 1, 2 }, { 1, 17, 3 }, { 2, 64, 13 }, { 13, 65, 49 }, { 33, 31, 65 }, { 65, 5, 257 },
        { 130, 33, 47 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Floats(int rows, int features, int classes) => Check<float, float, float>(
        rows, features, classes, (-24, -22, -20),
        SingleHeads.Auto, SingleHeads.Of512, SingleHeads.Of256, SingleHeads.Of128, SingleHeads.Scalar,
        SingleHeads.Parallel);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Doubles(int rows, int features, int classes) => Check<double, double, double>(
        rows, features, classes, (-52, -50, -48),
        DoubleHeads.Auto, DoubleHeads.Of512, DoubleHeads.Of256, DoubleHeads.Of128, DoubleHeads.Scalar,
        DoubleHeads.Parallel);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Halves(int rows, int features, int classes) => Check<Half, float, float>(
        rows, features, classes, (-11, -22, -20),
        HalfHeads.Auto, HalfHeads.Of512, HalfHeads.Of256, HalfHeads.Of128, HalfHeads.Scalar, HalfHeads.Parallel);

    private static void Check<T, TGradient, TLoss>(
        int rows, int features, int classes, (int Stored, int Logit, int Gradient) bits,
        params Head<T, TGradient, TLoss>[] kernels)
        where T : unmanaged, INumberBase<T>
        where TGradient : unmanaged, INumberBase<TGradient>
        where TLoss : unmanaged, INumberBase<TLoss>
    {
        var seed = (rows * 1_000) + (features * 31) + classes;
        var hidden = Numbers.Gaussian<T>(seed, rows * features);
        var weight = Numbers.Gaussian<T>(seed + 1, classes * features, 0.25);
        var bias = Numbers.Gaussian<T>(seed + 2, classes);
        var targets = Numbers.Targets(seed, rows, classes, ignored: rows > 2 ? 4 : 0);
        Result<T, TGradient, TLoss>? first = null;
        foreach (var kernel in kernels)
        {
            Result<T, TGradient, TLoss> result = new(
                new T[hidden.Length], new TGradient[weight.Length], new TGradient[classes], new TLoss[rows]);
            var loss = kernel(
                hidden, weight, bias, targets, result.Hidden, result.Weight, result.Bias, result.Losses);
            first ??= result with { Loss = loss };
            Assert.Equal(first.Bytes(first.Loss), result.Bytes(loss));
        }

        var expected = new LinearReference(
            Numbers.Doubles<T>(hidden), Numbers.Doubles<T>(weight), Numbers.Doubles<T>(bias), targets,
            new LossOptions());
        Near.Compare(
            expected, features, first!.Loss, Numbers.Doubles<TLoss>(first.Losses), Numbers.Doubles<T>(first.Hidden),
            Numbers.Doubles<TGradient>(first.Weight), Numbers.Doubles<TGradient>(first.Bias), bits);
    }

    private sealed record Result<T, TGradient, TLoss>(
        T[] Hidden, TGradient[] Weight, TGradient[] Bias, TLoss[] Losses)
        where T : unmanaged
        where TGradient : unmanaged
        where TLoss : unmanaged
    {
        public double Loss { get; init; }

        public byte[] Bytes(double loss) =>
        [
            .. BitConverter.GetBytes(loss), .. MemoryMarshal.AsBytes<T>(Hidden),
            .. MemoryMarshal.AsBytes<TGradient>(Weight), .. MemoryMarshal.AsBytes<TGradient>(Bias),
            .. MemoryMarshal.AsBytes<TLoss>(Losses),
        ];
    }
}
