// The same loss by System.Numerics.Tensors and by LossGen, and two traps on the way.
using System.Numerics.Tensors;
using LossGen;

float[] logits = [2f, 1f, 0.1f, 0.5f, 2.5f, 0.3f];    // two rows of three classes
int[] targets = [0, 1];

// TensorPrimitives: a row at a time, its softmax, the logarithm of the target's probability.
var probabilities = new float[3];
double sum = 0;
for (var row = 0; row < targets.Length; row++)
{
    TensorPrimitives.SoftMax(logits.AsSpan(row * 3, 3), probabilities);
    sum -= Math.Log(probabilities[targets[row]]);
}

var theirs = sum / targets.Length;
var gradient = new float[logits.Length];
var ours = Losses.CrossEntropy(logits, targets, gradient);
Console.WriteLine($"loss                 TensorPrimitives {theirs:F6}   LossGen {ours:F6}");

// Trap 1: one softmax over a whole tensor is not one a row. Its elements sum to 1, those of two rows to 2.
var whole = new float[logits.Length];
TensorPrimitives.SoftMax(logits, whole);
var rows = new float[logits.Length];
Losses.Softmax(logits, 3, rows);
Console.WriteLine($"sum of probabilities TensorPrimitives {whole.Sum():F6}   LossGen {rows.Sum():F6}");

// Trap 2: SoftMax does not subtract the largest logit first.
float[] large = [100f, 99f, 0f];
TensorPrimitives.SoftMax(large, probabilities);
var stable = new float[3];
Losses.Softmax(large, 3, stable);
Console.WriteLine($"softmax of 100, 99   TensorPrimitives {probabilities[0]:F6}        LossGen {stable[0]:F6}");

return Math.Abs(theirs - ours) < 1e-6 ? 0 : 1;

internal static partial class Losses
{
    [CrossEntropyKernel(Classes = 3)]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [SoftmaxKernel]
    public static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);
}
