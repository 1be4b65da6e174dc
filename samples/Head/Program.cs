// The head of a small language model: from the two letters before it, which letter comes next? An embedding for each
// of the two, their sum through tanh, and a last layer whose logits are never in memory: the kernel computes the loss
// and the gradients with respect to the hidden states, the weights and the biases.
using System.Globalization;
using LossGen;

// L. Carroll, Alice's Adventures in Wonderland (1865), first sentences.
const string Text = """
    alice was beginning to get very tired of sitting by her sister on the bank and of having nothing to do once or
    twice she had peeped into the book her sister was reading but it had no pictures or conversations in it and what
    is the use of a book thought alice without pictures or conversations so she was considering in her own mind as
    well as she could for the hot day made her feel very sleepy and stupid whether the pleasure of making a daisy
    chain would be worth the trouble of getting up and picking the daisies when suddenly a white rabbit with pink eyes
    ran close by her
    """;
const int Letters = 27, Width = 24, Steps = 300;
const float Rate = 2;

int[] letters = [.. Text.ReplaceLineEndings(" ").Select(static c => c == ' ' ? 0 : c - 'a' + 1)];
var rows = letters.Length - 2;
var targets = letters.AsSpan(2).ToArray();

var random = new Random(5);
float[][] embeddings = [RandomValues(Letters * Width), RandomValues(Letters * Width)];
var weight = new float[Letters * Width];
var bias = new float[Letters];
var hidden = new float[rows * Width];
var hiddenGradient = new float[rows * Width];
var weightGradient = new float[Letters * Width];
var biasGradient = new float[Letters];
float first = 0, loss = 0;
for (var step = 0; step < Steps; step++)
{
    Forward();
    loss = Losses.NextLetter(hidden, weight, bias, targets, hiddenGradient, weightGradient, biasGradient);
    first = step == 0 ? loss : first;
    Backward();
}

var culture = CultureInfo.InvariantCulture;
Console.WriteLine(string.Create(culture, $"Loss of {rows} letters: {first:F4} before, {loss:F4} after."));
Console.WriteLine(string.Create(culture, $"Perplexity: {MathF.Exp(first):F1} before, {MathF.Exp(loss):F1} after."));
return MathF.Abs(first - MathF.Log(Letters)) < 1e-6f && MathF.Exp(loss) < 8 ? 0 : 1;

float[] RandomValues(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];

void Forward()
{
    for (var row = 0; row < rows; row++)
    {
        var before = embeddings[0].AsSpan(letters[row] * Width, Width);
        var last = embeddings[1].AsSpan(letters[row + 1] * Width, Width);
        for (var i = 0; i < Width; i++)
        {
            hidden[row * Width + i] = MathF.Tanh(before[i] + last[i]);
        }
    }
}

void Backward()
{
    for (var row = 0; row < rows; row++)
    {
        for (var i = 0; i < Width; i++)
        {
            var h = hidden[row * Width + i];
            var slope = Rate * hiddenGradient[row * Width + i] * (1 - h * h);
            embeddings[0][letters[row] * Width + i] -= slope;
            embeddings[1][letters[row + 1] * Width + i] -= slope;
        }
    }

    Descend(weight, weightGradient);
    Descend(bias, biasGradient);
}

static void Descend(float[] values, float[] gradient)
{
    for (var i = 0; i < values.Length; i++)
    {
        values[i] -= Rate * gradient[i];
    }
}

internal static partial class Losses
{
    [LinearCrossEntropyKernel]
    public static partial float NextLetter(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient);
}
