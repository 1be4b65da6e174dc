// A classifier: which of three kinds of rocket it is is told from its height and width. Logistic regression over
// three classes, and then the probabilities of the measurements that you give, or of three examples:
//   dotnet run -c Release --project samples/Classifier -- 4.1 0.8
using System.Globalization;
using LossGen;

const int Classes = 3, Features = 3, Rows = 300, Steps = 400;
string[] names = ["small", "wide", "tall"];
var culture = CultureInfo.InvariantCulture;

// Height and width in metres around the middle of each class; the third feature is 1, for the bias.
float[,] middles = { { 2.0f, 0.5f }, { 2.5f, 1.5f }, { 4.0f, 0.8f } };
var random = new Random(2);
var features = new float[Rows * Features];
var targets = new int[Rows];
for (var row = 0; row < Rows; row++)
{
    targets[row] = row % Classes;
    features[row * Features] = middles[targets[row], 0] + 0.4f * Normal();
    features[row * Features + 1] = middles[targets[row], 1] + 0.2f * Normal();
    features[row * Features + 2] = 1;
}

// The last third of the rows is not trained on.
const int Trained = Rows * 2 / 3;
var weights = new float[Classes * Features];
var logits = new float[Rows * Classes];
var gradient = new float[Rows * Classes];
float first = 0, loss = 0;
for (var step = 0; step < Steps; step++)
{
    Multiply(features, weights, logits);
    loss = Losses.CrossEntropy(
        logits.AsSpan(0, Trained * Classes), targets.AsSpan(0, Trained), gradient.AsSpan(0, Trained * Classes), out _);
    first = step == 0 ? loss : first;
    Descend(0.3f);
}

const int Tested = Rows - Trained;
var other = Losses.CrossEntropy(
    logits.AsSpan(Trained * Classes), targets.AsSpan(Trained), gradient.AsSpan(Trained * Classes), out var correct);
Console.WriteLine(string.Create(culture, $"Loss of {Trained} rows: {first:F4} before, {loss:F4} after {Steps} steps."));
Console.WriteLine(string.Create(culture, $"Loss of {Tested} other rows: {other:F4}; {correct} are right."));

float[] asked = args.Length == 0
    ? [2, 0.5f, 3, 1.2f, 4.1f, 0.8f]
    : [.. args.Select(arg => float.Parse(arg, culture))];
for (var i = 0; i + 1 < asked.Length; i += 2)
{
    var scores = new float[Classes];
    Multiply([asked[i], asked[i + 1], 1], weights, scores);
    Losses.Softmax(scores, Classes, scores);
    var shares = names.Zip(scores, (name, share) => string.Create(culture, $"{name} {share,6:P1}"));
    Console.WriteLine(string.Create(culture, $"{asked[i]:F1} m x {asked[i + 1]:F1} m: {string.Join(", ", shares)}"));
}

return MathF.Abs(first - MathF.Log(Classes)) < 1e-6f && correct > 0.9 * Tested ? 0 : 1;

float Normal() => MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle())) * MathF.Cos(MathF.Tau * random.NextSingle());

static void Multiply(ReadOnlySpan<float> features, float[] weights, float[] logits)
{
    for (var row = 0; row < features.Length / Features; row++)
    {
        for (var k = 0; k < Classes; k++)
        {
            var sum = 0f;
            for (var f = 0; f < Features; f++)
            {
                sum += weights[k * Features + f] * features[row * Features + f];
            }

            logits[row * Classes + k] = sum;
        }
    }
}

// The gradient with respect to the weights: that with respect to the logits times the features.
void Descend(float rate)
{
    for (var row = 0; row < Trained; row++)
    {
        for (var k = 0; k < Classes; k++)
        {
            for (var f = 0; f < Features; f++)
            {
                weights[k * Features + f] -= rate * gradient[row * Classes + k] * features[row * Features + f];
            }
        }
    }
}

internal static partial class Losses
{
    [CrossEntropyKernel(Classes = 3)]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, out int correct);

    [SoftmaxKernel]
    public static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);
}
