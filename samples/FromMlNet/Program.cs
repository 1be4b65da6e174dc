// ML.NET's log-loss beside LossGen's, over the keys and scores of the same data view, and three traps on the way.
using LossGen;
using Microsoft.ML;
using Microsoft.ML.Data;

var ml = new MLContext(seed: 0);
float[] logits = [2f, 1f, 0.1f, 0.5f, 2.5f, 0.3f, 0f, 1f, 3f];    // three rows of three classes
var scores = new float[9];
Losses.Softmax(logits, 3, scores);

// Trap 1: keys start at 1, and 0 is a missing label. TargetBase = 1 reads them so.
var names = new[] { "a", "b", "c" };
var rows = names.Select((name, row) => new Row { Name = name, Score = scores[(row * 3)..(row * 3 + 3)] });
var data = ml.Transforms.Conversion.MapValueToKey("Label", "Name")
    .Append(ml.Transforms.Conversion.MapValueToKey("PredictedLabel", "Name"))
    .Fit(ml.Data.LoadFromEnumerable(rows)).Transform(ml.Data.LoadFromEnumerable(rows));
uint[] keys = [.. data.GetColumn<uint>("Label")];
var theirs = ml.MulticlassClassification.Evaluate(data).LogLoss;
var ours = Losses.OfKeys(logits, keys, new float[9]);
Console.WriteLine($"log-loss of keys {string.Join(' ', keys)}   ML.NET {theirs:F6}       LossGen {ours:F6}");

// Trap 2: a vector may be sparse. GetValues gives what is stored, DenseValues all elements.
var sparse = new VBuffer<float>(3, 1, [2f], [1]);
int stored = sparse.GetValues().Length;
Console.WriteLine($"a sparse row of 3       GetValues {stored}, DenseValues {sparse.DenseValues().Count()}");

// Trap 3: the binary log-loss is in bits. LossGen's is in nats, as the multiclass one is.
float[] scoresOfOne = [2f, -1f, 0.5f];
bool[] labels = [true, false, false];
var binary = ml.Data.LoadFromEnumerable(labels.Zip(scoresOfOne, static (label, score) => new Binary
{
    Label = label,
    Score = score,
    Probability = 1 / (1 + MathF.Exp(-score)),
    PredictedLabel = score > 0,
}));
var bits = ml.BinaryClassification.Evaluate(binary).LogLoss;
var nats = Losses.OfTwo(scoresOfOne, [1f, 0f, 0f], 1);
var inBits = nats / Math.Log(2);
Console.WriteLine($"binary log-loss         ML.NET {bits:F6} bits  LossGen {nats:F6} nats = {inBits:F6} bits");

return Math.Abs(theirs - ours) < 1e-6 && Math.Abs(bits - inBits) < 1e-6 ? 0 : 1;

internal sealed class Row
{
    public string Name { get; set; } = "";

    [VectorType(3)]
    public float[] Score { get; set; } = [];
}

internal sealed class Binary
{
    public bool Label { get; set; }

    public float Score { get; set; }

    public float Probability { get; set; }

    public bool PredictedLabel { get; set; }
}

internal static partial class Losses
{
    [SoftmaxKernel]
    public static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);

    [CrossEntropyKernel(Classes = 3, TargetBase = 1)]
    public static partial double OfKeys(
        ReadOnlySpan<float> logits, ReadOnlySpan<uint> targets, Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.BinaryCrossEntropyWithLogits))]
    public static partial double OfTwo(ReadOnlySpan<float> logit, ReadOnlySpan<float> target, float positiveWeight);
}
