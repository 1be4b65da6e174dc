namespace LossGen.Elements.Tests.Kernels;

/// <summary>Every kind of kernel of the family, for each vector width.</summary>
internal static class FamilyDeclarations
{
    private const string Gradients = "Span<T> gradient";

    private static readonly string[] Widths = ["Auto", "Vector128", "Vector256", "Vector512", "Scalar"];

    /// <summary>At the width that the processor has.</summary>
    public static IReadOnlyList<Declaration> OfOneWidth { get; } = [.. Of("Auto"), .. WithoutVectors(), .. OfTensors()];

    /// <summary>At every width.</summary>
    public static IReadOnlyList<Declaration> OfEveryWidth { get; } =
        [.. Widths.SelectMany(Of), .. WithoutVectors(), .. OfTensors()];

    private static IEnumerable<Declaration> Of(string width)
    {
        string own = $"VectorWidth = VectorWidth.{width}";
        const string Targets = "ReadOnlySpan<int> targets";
        const string Logits = "ReadOnlySpan<T> logits";
        const string Classes = "int classes";
        yield return new($"CrossEntropyKernel({own})", "T", Logits, Targets, Gradients, "Span<T> losses");
        yield return new(
            $"CrossEntropyKernel({own}, Reduction = Reduction.None)", "void", Logits, "ReadOnlySpan<long> targets",
            "ReadOnlySpan<float> outputGradient", Gradients, "Span<float> losses", "Span<float> logSumExp",
            "Span<float> entropies", "Span<int> predictions");
        yield return new(
            $"CrossEntropyKernel({own}, EntropyWeight = 0.5)", "double", Logits, Targets,
            "ReadOnlySpan<T> classWeights", "float labelSmoothing", "T outputGradient", Gradients,
            "out float totalWeight", "out int correct");
        yield return new(
            $"CrossEntropyKernel({own})", "double", Logits, "ReadOnlySpan<T> targetProbabilities", Classes, Gradients,
            "Span<T> losses");
        foreach (var (kernel, output) in new[] { ("Softmax", "probabilities"), ("LogSoftmax", "logProbabilities") })
        {
            yield return new($"{kernel}Kernel({own})", "void", Logits, $"Span<T> {output}", Classes);
            yield return new(
                $"{kernel}Kernel({own})", "void", Logits, $"Span<T> {output}", "ReadOnlySpan<T> outputGradient",
                Gradients, Classes);
        }

        foreach (string direction in new[] { "Forward", "Reverse", "Symmetric", "JensenShannon" })
        {
            yield return new(
                $"DistillationKernel({own}, Direction = DistillationDirection.{direction})", "T", Logits,
                "ReadOnlySpan<T> teacherLogits", "double temperature", Gradients, "Span<T> losses");
        }

        yield return new(
            $"DistillationKernel({own})", "double", Logits, "ReadOnlySpan<T> teacherLogits", Targets, "T hardWeight",
            Gradients);
    }

    // The loss of a row is one of its elements.
    private static IEnumerable<Declaration> WithoutVectors()
    {
        const string Targets = "ReadOnlySpan<int> targets";
        yield return new(
            "NllLossKernel", "T", "ReadOnlySpan<T> logProbabilities", Targets, "ReadOnlySpan<T> classWeights",
            "Span<T> losses", Gradients);
        yield return new(
            "NllLossKernel(FromProbabilities = true)", "float", "ReadOnlySpan<T> probabilities", Targets,
            "Span<float> losses", Gradients);
    }

    // One axis of classes, and a row after it.
    private static IEnumerable<Declaration> OfTensors()
    {
        const string Logits = "ReadOnlyTensorSpan<T> logits";
        yield return new(
            "CrossEntropyKernel", "T", Logits, "ReadOnlyTensorSpan<int> targets", "TensorSpan<T> gradient",
            "TensorSpan<T> losses");
        yield return new("SoftmaxKernel", "void", Logits, "TensorSpan<T> probabilities");
        yield return new("LogSoftmaxKernel", "void", Logits, "TensorSpan<T> logProbabilities");
        yield return new(
            "NllLossKernel", "double", "ReadOnlyTensorSpan<T> logProbabilities", "ReadOnlyTensorSpan<int> targets",
            "TensorSpan<T> gradient");
        yield return new(
            "DistillationKernel", "T", Logits, "ReadOnlyTensorSpan<T> teacherLogits", "TensorSpan<T> gradient");
    }
}
