using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>Targets that count classes from 1 give what the same classes counted from 0 give, bit by bit.</summary>
public sealed class KeyTests
{
    private const int Rows = 36;
    private const string OfFour = "Classes = 4";

    private static readonly List<Declaration> Indexed = Declarations("TargetBase = 0", "int");

    private static readonly Lazy<Action<Arguments>[]> Plain
        = new(() => CompiledKernels.Of("Classes", Indexed, ElementType.Reference));

    public static TheoryData<string> TargetTypes => ["int", "long", "short", "byte", "sbyte", "ushort", "uint"];

    [Theory]
    [Trait("Category", "Exhaustive")]
    [MemberData(nameof(TargetTypes))]
    public void KeysGiveWhatTheirClassesGive(string type)
    {
        var declarations = Declarations("TargetBase = 1", type);
        var keyed = CompiledKernels.Of($"Keys of {type}", declarations, ElementType.Reference);
        foreach (int classes in new[] { 4, 33, 100 })
        {
            KernelData data = new(Rows, classes, (ulong)classes);
            for (int i = 0; i < declarations.Count; i++)
            {
                if (classes == 4 || !declarations[i].Attribute.Contains(OfFour, StringComparison.Ordinal))
                {
                    using var keys = (data with { HasKeys = true }).Of(declarations[i]);
                    using var indices = data.Of(Indexed[i]);
                    keyed[i](keys);
                    Plain.Value[i](indices);
                    AssertSame(declarations[i], indices, keys);
                }
            }
        }
    }

    /// <summary>The ignore index is compared with targets as they stand, and 0 is ignored beside it.</summary>
    [Fact]
    public void ZeroIsIgnoredBesideTheIgnoreIndex()
    {
        float[] logits = [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0];
        float alone = OfKeys.Loss(logits.AsSpan(0, 5), [1], 3);
        Assert.Equal(alone, OfKeys.Loss(logits, [1, 0, 3, 0], 3));
        Assert.NotEqual(alone, OfKeys.Loss(logits, [1, 0, 2, 0], 3));
        Assert.Equal(alone, OfKeys.Loss(logits, [1, 0, 0, 0], long.MinValue));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void MessagesSpeakOfTheKey(int key)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            "targets", () => OfKeys.Loss(new float[2 * 5], [1, key], 77));
        Assert.StartsWith(
            $"targets[1] is {key}, it must be a key from 1 to 5, or 0 for none.", error.Message,
            StringComparison.Ordinal);
        Assert.Equal((long)key, error.ActualValue);
    }

    [Theory]
    [InlineData("CrossEntropyKernel(TargetBase = 2)", "ReadOnlySpan<int> targets", "LOSSGEN101")]
    [InlineData("CrossEntropyKernel(TargetBase = -1)", "ReadOnlySpan<int> targets", "LOSSGEN101")]
    [InlineData(
        "CrossEntropyKernel(TargetBase = 1, Classes = 3)", "ReadOnlySpan<float> targetProbabilities", "LOSSGEN102")]
    [InlineData(
        "DistillationKernel(TargetBase = 1, Classes = 3)", "ReadOnlySpan<float> teacherLogits", "LOSSGEN102")]
    public void WhatHasNoMeaningIsAnError(string attribute, string parameter, string id)
    {
        var (_, findings) = CompiledKernels.Run("Bases", $$"""
            public static partial class Losses
            {
                [{{attribute}}]
                public static partial float Loss(ReadOnlySpan<float> logits, {{parameter}});
            }
            """);
        Assert.Contains(findings, finding => finding.Id == id);
    }

    // Every way in which a kernel reads its targets: in registers, tiles and rows, over threads, in planes.
    private static List<Declaration> Declarations(string own, string type)
    {
        string targets = $"ReadOnlySpan<{type}> targets";

        // Rows of the key 0 are ignored where no other row is.
        string noIndex = own.EndsWith('1') ? ", IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex" : "";
        const string Logits = "ReadOnlySpan<float> logits";
        const string Gradient = "Span<float> gradient";
        const string Predictions = "Span<int> predictions";
        return
        [
            new($"CrossEntropyKernel({own})", "double", Logits, targets, Gradient, "Span<float> losses"),
            new($"CrossEntropyKernel({own}, {OfFour})", "double", Logits, targets, Gradient, Predictions),
            new(
                $"CrossEntropyKernel({own})", "double", Logits, targets, Gradient, Predictions, "out int correct",
                "ReadOnlySpan<float> classWeights"),
            new(
                $"CrossEntropyKernel({own}, Parallel = true, VectorWidth = VectorWidth.Scalar)", "double", Logits,
                targets, Gradient, "ReadOnlySpan<float> sampleWeights", "out double totalWeight", Predictions,
                "out int correct"),
            new(
                $"CrossEntropyKernel({own}, TargetShift = 1)", "double", Logits, targets, Gradient,
                "int sequenceLength", "ReadOnlySpan<float> sampleWeights", Predictions),
            new(
                $"CrossEntropyKernel({own}, TargetShift = 1{noIndex})", "double", Logits, targets, Gradient,
                "int sequenceLength"),
            new(
                $"CrossEntropyKernel({own}, ClassAxis = 1)", "double", Logits, targets, Gradient, "int innerSize",
                "out int correct"),
            new(
                $"CrossEntropyKernel({own})", "double", Logits, targets, Gradient, "Span<float> logSumExp", Predictions,
                "Span<float> probabilities", "ReadOnlySpan<float> classWeights", "out int correct"),
            new(
                $"CrossEntropyKernel({own})", "double", "ReadOnlyTensorSpan<float> logits",
                $"ReadOnlyTensorSpan<{type}> targets", "TensorSpan<float> gradient"),
            new(
                $"NllLossKernel({own})", "double", "ReadOnlySpan<float> logProbabilities", targets, Gradient,
                "ReadOnlySpan<float> classWeights", "Span<float> losses"),
            new(
                $"NllLossKernel({own}, ClassAxis = 1)", "double", "ReadOnlySpan<float> logProbabilities", targets,
                Gradient, "int innerSize"),
            new(
                $"DistillationKernel({own}, HardWeight = 0.25)", "double", Logits,
                "ReadOnlySpan<float> teacherLogits", targets, Gradient, "Span<float> losses"),
            new(
                $"DistillationKernel({own}, Direction = DistillationDirection.Reverse)", "double", Logits,
                "ReadOnlySpan<float> teacherLogits", targets, Gradient),
        ];
    }

    private static void AssertSame(Declaration declaration, Arguments indices, Arguments keys)
    {
        Assert.Equal(indices.ResultOf("result"), keys.ResultOf("result"));
        foreach (var (name, type) in declaration.Outputs)
        {
            if (Declaration.IsResult(type))
            {
                Assert.Equal(indices.ResultOf(name), keys.ResultOf(name));
                continue;
            }

            int shift = name == "predictions" ? 1 : 0;
            ReadOnlySpan<int> expected = indices.Span<int>(name);
            ReadOnlySpan<int> actual = keys.Span<int>(name);
            for (int i = 0; i < expected.Length; i++)
            {
                if (expected[i] + shift != actual[i])
                {
                    Assert.Fail($"{declaration}: {name}[{i}]");
                }
            }
        }
    }
}
