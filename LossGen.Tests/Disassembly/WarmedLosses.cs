namespace LossGen.Tests.Disassembly;

/// <summary>Kernels whose machine code is looked at: every kind of pass at every width.</summary>
internal static partial class WarmedLosses
{
    [CrossEntropyKernel]
    public static partial float Single(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float Single256(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial float Single128(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial float SingleForward(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    public static partial float SingleSmoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel]
    public static partial double Double(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial double Double256(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial double Double128(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel]
    public static partial float HalfFloat(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float HalfFloat256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial float HalfFloat128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [DistillationKernel]
    public static partial float Distilled(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

    [DistillationKernel(VectorWidth = VectorWidth.Vector256)]
    public static partial float Distilled256(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

    [DistillationKernel(VectorWidth = VectorWidth.Vector128)]
    public static partial float Distilled128(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float Single10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10)]
    public static partial float SingleTop10(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<int> predictions,
        out int correct);

    [CrossEntropyKernel(Classes = 10)]
    public static partial double DoubleTop10(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, out int correct);

    [CrossEntropyKernel(Classes = 5)]
    public static partial float HalfTop5(
        ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, out int correct);

    [CrossEntropyKernel(Classes = 16)]
    public static partial double Double16(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Classes = 64)]
    public static partial float Single64(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 64)]
    public static partial double Double64(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);

    [CrossEntropyKernel(Classes = 21, ClassAxis = 1)]
    public static partial float SinglePlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    /// <summary>Calls every kernel once, with rows that go through steps, rest and fold alike.</summary>
    public static void CallAll()
    {
        CallLooped();
        CallTiles();
    }

    private static void CallLooped()
    {
        const int Rows = 2;
        const int Classes = 333;
        ReadOnlySpan<int> targets = [0, Classes - 1];
        var single = new float[Rows * Classes];
        var weights = new float[Classes];
        var twice = new double[Rows * Classes];
        var half = new Half[Rows * Classes];

        Single(single, targets, single);
        Single256(single, targets, single);
        Single128(single, targets, single);
        _ = SingleForward(single, targets);
        SingleSmoothed(single, targets, weights, single);
        Double(twice, targets, twice);
        Double256(twice, targets, twice);
        Double128(twice, targets, twice);
        HalfFloat(half, targets, half);
        HalfFloat256(half, targets, half);
        HalfFloat128(half, targets, half);
        Distilled(single, new float[Rows * Classes], Classes, single);
        Distilled256(single, new float[Rows * Classes], Classes, single);
        Distilled128(single, new float[Rows * Classes], Classes, single);
    }

    // More rows than the widest vector has lanes.
    private static void CallTiles()
    {
        const int Rows = 40;
        var targets = new int[Rows];
        var single = new float[Rows * 64];
        var twice = new double[Rows * 64];
        var half = new Half[Rows * 5];

        Single10(single.AsSpan(0, Rows * 10), targets, single.AsSpan(0, Rows * 10));
        SingleTop10(single.AsSpan(0, Rows * 10), targets, single.AsSpan(0, Rows * 10), new int[Rows], out _);
        DoubleTop10(twice.AsSpan(0, Rows * 10), targets, twice.AsSpan(0, Rows * 10), out _);
        HalfTop5(half, targets, half, out _);
        Single64(single, targets, single);
        SinglePlanes(single.AsSpan(0, Rows * 21), targets, Rows, single.AsSpan(0, Rows * 21));
        Double16(twice.AsSpan(0, Rows * 16), targets, twice.AsSpan(0, Rows * 16));
        Double64(twice, targets, twice);
    }
}
