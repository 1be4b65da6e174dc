namespace LossGen.Demo.Explanation;

/// <summary>A declaration to be looked at.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Description">What it shows.</param>
/// <param name="Method">The declaration, as a user writes it.</param>
internal sealed record SampleDeclaration(string Name, string Description, string Method)
{
    public static IReadOnlyList<SampleDeclaration> All { get; } =
    [
        new("plain", "cross-entropy of floats with its gradient", """
            [CrossEntropyKernel]
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
            """),
        new("smoothed", "label smoothing, class weights, an ignore index", """
            [CrossEntropyKernel(LabelSmoothing = 0.1, IgnoreIndex = 0)]
            public static partial float Loss(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets,
                ReadOnlySpan<float> classWeights, Span<float> gradient);
            """),
        new("half", "halves in memory, floats in the arithmetic", """
            [CrossEntropyKernel]
            public static partial float Loss(
                ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);
            """),
        new("double", "doubles, summed in twice their precision", """
            [CrossEntropyKernel]
            public static partial double Loss(
                ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);
            """),
        new("softmax", "a softmax", """
            [SoftmaxKernel]
            public static partial void Softmax(
                ReadOnlySpan<float> logits, int classes, Span<float> probabilities);
            """),
        new("distillation", "a student's divergence from its teacher", """
            [DistillationKernel(Temperature = 2)]
            public static partial float Distil(
                ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes,
                Span<float> gradient);
            """),
    ];

    /// <summary>A whole source file with the declaration.</summary>
    public string Source => $$"""
        using System;
        using LossGen;

        public static partial class Losses
        {
            {{Method.ReplaceLineEndings("\n    ")}}
        }
        """;
}
