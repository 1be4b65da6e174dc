namespace LossGen.Tests.Fuzz;

/// <summary>An option of the attribute as random declarations set it.</summary>
/// <param name="Name">The property of the attribute.</param>
/// <param name="Good">Values that a declaration may have, unless another part of it forbids them.</param>
/// <param name="Bad">Values that none may have.</param>
/// <param name="Chance">How often of a hundred times a declaration sets it.</param>
internal sealed record OptionWords(string Name, string[] Good, string[] Bad, int Chance = 15)
{
    /// <summary>Every option, a line each. One that is missing here fails <c>GrammarTests</c>.</summary>
    public static IReadOnlyList<OptionWords> All { get; } =
    [
        new(
            "Classes", ["1", "2", "3", "10", "12", "13", "16", "17", "21", "64", "65", "100", "0", "5 + 5", "'\\n'"],
            ["-1", "int.MinValue", "\"3\"", "1.5", "3L"]),
        new(
            "Reduction", ["Reduction.Mean", "Reduction.Sum", "Reduction.None", "default", "(Reduction)1"],
            ["(Reduction)7", "1", "Reduction.Mode"]),
        new(
            "LabelSmoothing", ["0", "0.1", "1", "0.25f", ".5", "1e-3", "1 - 0.9"],
            ["1.5", "-0.1", "double.NaN", "1 / 0.0", "null"]),
        new(
            "SmoothingWeights", ["SmoothingWeights.Weighted", "SmoothingWeights.Unweighted"],
            ["(SmoothingWeights)(-1)"]),
        new(
            "LogitScale", ["1", "0.5", "2.5", "0.05f", "1 / 3.0"],
            ["0", "-1", "double.PositiveInfinity", "double.NaN", "\"1\""]),
        new("LogitSoftcap", ["0", "0.0", "30", "2.5f", "1e9"], ["-1", "double.NaN", "double.PositiveInfinity"]),
        new("ZLoss", ["0", "1e-4", "0.5", "-0.01f"], ["double.NaN", "double.NegativeInfinity", "null"]),
        new("PolyEpsilon", ["0", "1", "2.5", "-0.5"], ["0 / 0.0", "1 / 0.0", "'a' + \"b\""]),
        new("FocalGamma", ["0", "0.0", "-0.0", "2", "0.5", "1.5f"], ["-0.5", "double.NaN", "double.MaxValue * 2"]),
        new("EntropyWeight", ["0", "0.01", "-0.5", "2.5f"], ["double.NaN", "1 / 0.0", "null"]),
        new("GeneralizedQ", ["0", "0.7", "1", "0.5f", "1e-3"], ["1.5", "-0.1", "double.NaN", "\"1\""], Chance: 8),
        new("TokenScaling", ["true", "false"], ["1", "null"], Chance: 8),
        new(
            "IgnoreIndex",
            ["-100", "0", "1", "255", "-1", "long.MaxValue", "CrossEntropyKernelAttribute.NoIgnoreIndex"],
            ["ulong.MaxValue", "0.5"]),

        // Where classes are counted from 1, no oracle compares: LossGen.Elements.Tests does.
        new("TargetBase", ["0", "1"], ["2", "-1", "0.5"], Chance: 5),
        new("EmptyMean", ["EmptyMean.NaN", "EmptyMean.Zero"], ["(EmptyMean)2"]),
        new("Parallel", ["true", "false"], ["1", "null"]),
        new("ClassAxis", ["-1", "-1", "-1", "-1", "1"], ["0", "2", "1.0"]),
        new("FromProbabilities", ["false"], ["1"], Chance: 3),
        new("Temperature", ["1", "2", "0.5f", "1 / 3.0"], ["0", "-1", "double.NaN", "double.PositiveInfinity"]),
        new("Direction", ["DistillationDirection.Forward", "DistillationDirection.Reverse",
            "DistillationDirection.Symmetric", "DistillationDirection.JensenShannon"], ["(DistillationDirection)9"],
            Chance: 50),
        new("HardWeight", ["0.5", "0.1f", "1 - 1e-9"], ["0", "1", "1.5", "-0.1", "double.NaN"]),

        // Only with one direction.
        new("Beta", ["0.5", "0.25", "0.9f"], ["0", "1", "-0.5", "double.NaN"], Chance: 10),
        new("Accumulate", ["true", "false"], ["1", "null"], Chance: 12),

        // Hardly ever: without a sequenceLength it is refused.
        new("TargetShift", ["1", "-1", "0", "int.MaxValue", "'\n'"], ["1L", "0.5"], Chance: 3),

        // Mostly one width: three of them are three times as much to compile.
        new(
            "VectorWidth",
            ["VectorWidth.Vector128", "VectorWidth.Vector256", "VectorWidth.Vector512", "VectorWidth.Scalar"],
            ["(VectorWidth)64"], Chance: 85),
    ];
}

/// <summary>A role as parameters of random declarations play it.</summary>
/// <param name="Role">The role.</param>
/// <param name="Chance">How often of a hundred times a declaration has it.</param>
/// <param name="Good">
/// Types that the role takes for an element type, unless another part of the declaration forbids them.
/// </param>
internal sealed record RoleWords(KernelRole Role, int Chance, Func<string, string[]> Good)
{
    private static readonly string[] Integers = ["int", "long", "short", "byte", "sbyte", "ushort", "uint"];

    /// <summary>What a span that is read may be.</summary>
    public static string[] Read(string element) => [$"ReadOnlySpan<{element}>", $"Span<{element}>"];

    /// <summary>Every role, a line each. One that is missing here fails <c>GrammarTests</c>.</summary>
    public static IReadOnlyList<RoleWords> All { get; } =
    [
        new(KernelRole.Logits, 100, Read),
        new(KernelRole.Targets, 100, static _ => [.. Integers.Select(static i => $"ReadOnlySpan<{i}>"), "Span<int>"]),
        new(KernelRole.TargetProbabilities, 15, Read),
        new(KernelRole.Gradient, 55, static t => [$"Span<{t}>"]),
        new(KernelRole.Losses, 35, static t => t == "Half" ? ["Span<Half>", "Span<float>"] : [$"Span<{t}>"]),
        new(KernelRole.ClassWeights, 30, Read),
        new(KernelRole.Probabilities, 15, static t => [$"Span<{t}>"]),
        new(KernelRole.LogProbabilities, 15, static t => [$"Span<{t}>"]),
        new(KernelRole.Classes, 15, static _ => ["int"]),
        new(KernelRole.LabelSmoothing, 15, static t => ["double", t]),
        new(KernelRole.LogitScale, 10, static t => ["double", t]),
        new(KernelRole.LogitSoftcap, 7, static t => ["double", t]),
        new(KernelRole.ZLoss, 10, static t => ["double", t]),
        new(KernelRole.PolyEpsilon, 7, static t => ["double", t]),
        new(KernelRole.FocalGamma, 7, static t => ["double", t]),
        new(KernelRole.EntropyWeight, 8, static t => ["double", t]),
        new(KernelRole.GeneralizedQ, 5, static t => ["double", t]),
        new(KernelRole.TokenScaling, 5, static _ => ["bool"]),
        new(KernelRole.IgnoreIndex, 15, static _ => ["int", "long"]),
        new(KernelRole.SampleWeights, 15, Read),
        new(KernelRole.OutputGradient, 8, static t => t == "Half"
            ? [t, "float", "double", $"ReadOnlySpan<{t}>", "ReadOnlySpan<float>"]
            : [t, t, $"ReadOnlySpan<{t}>"]),
        new(KernelRole.Divisor, 6, static t => ["double", t]),
        new(KernelRole.ZLossResult, 3, static t => ["out double", $"out {t}"]),
        new(KernelRole.TotalWeight, 12, static t => ["out double", $"out {t}"]),
        new(KernelRole.Accumulate, 6, static _ => ["bool"]),
        new(KernelRole.LogSumExp, 15, static t => [$"Span<{t}>"]),
        new(KernelRole.Entropies, 12, static t => t == "Half" ? ["Span<Half>", "Span<float>"] : [$"Span<{t}>"]),
        new(KernelRole.Predictions, 12, static _ => ["Span<int>"]),
        new(KernelRole.Correct, 12, static _ => ["out int"]),
        new(KernelRole.RowStride, 4, static _ => ["int", "nint"]),
        new(KernelRole.SequenceLength, 3, static _ => ["int"]),
        new(KernelRole.TargetShift, 3, static _ => ["int", "long"]),
        new(KernelRole.EmptyMean, 5, static _ => ["EmptyMean"]),
        new(KernelRole.SmoothingWeights, 4, static _ => ["SmoothingWeights"]),
        new(KernelRole.CancellationToken, 6, static _ => ["global::System.Threading.CancellationToken"]),
        new(KernelRole.Shard, 3, static _ => ["global::LossGen.ClassShard"]),
        new(KernelRole.InnerSize, 3, static _ => ["int"]),
        new(KernelRole.TeacherLogits, 100, Read),
        new(KernelRole.Temperature, 12, static t => ["double", t]),
        new(KernelRole.HardWeight, 12, static t => ["double", t]),
        new(KernelRole.Beta, 10, static t => ["double", t]),
        new(KernelRole.Mask, 10, static _ => ["ReadOnlySpan<bool>", "Span<bool>"]),
        new(KernelRole.Hidden, 100, Read),
        new(KernelRole.Weight, 100, Read),
        new(KernelRole.Bias, 30, Read),
        new(KernelRole.HiddenGradient, 50, static t => [$"Span<{t}>"]),
        new(KernelRole.WeightGradient, 50, static t => [$"Span<{t}>"]),
        new(KernelRole.BiasGradient, 20, static t => [$"Span<{t}>"]),
        new(KernelRole.Features, 15, static _ => ["int"]),
    ];

    /// <summary>Types that no role takes, or not that way.</summary>
    public static IReadOnlyList<string> BadTypes { get; } =
    [
        "float[]", "Memory<float>", "ref Span<float>", "out int", "ref float", "string", "Span<string>", "Missing",
        "Span<Missing>",
        "int?", "object", "dynamic", "(int, float)", "float*", "nint", "Span<nint>", "decimal",
        "Span<ReadOnlySpan<float>>", "global::System.Numerics.Tensors.Tensor<float>",
        "global::System.Numerics.Tensors.TensorSpan<string>", "delegate*<int>",
        "TypedReference", "void", "char", "bool", "IntPtr[,]", "Span<>", "System.Half[]", "",
    ];
}
