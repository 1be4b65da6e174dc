// Segmentation: logits of the shape (N, C, H, W), a class for each pixel, and a border that counts for nothing.
// A 1 x 1 convolution learns to tell four materials by their colour.
using LossGen;

const int Classes = 4, Channels = 3, Height = 12, Width = 48, Pixels = Height * Width;
const byte Ignored = 255;

var random = new Random(1);
float[,] colours = { { 0.9f, 0.1f, 0.1f }, { 0.1f, 0.8f, 0.2f }, { 0.2f, 0.2f, 0.9f }, { 0.8f, 0.8f, 0.2f } };
var image = new float[Channels * Pixels];
var targets = new byte[Pixels];
for (var pixel = 0; pixel < Pixels; pixel++)
{
    var (y, x) = (pixel / Width, pixel % Width);
    var material = (x + 2 * y) / 18 % Classes;
    var isBorder = y is 0 or Height - 1 || x is 0 or Width - 1;
    targets[pixel] = isBorder ? Ignored : (byte)material;
    for (var channel = 0; channel < Channels; channel++)
    {
        image[channel * Pixels + pixel] = colours[material, channel] + 0.15f * ((float)random.NextDouble() - 0.5f);
    }
}

var weights = new float[Classes * (Channels + 1)];
var logits = new float[Classes * Pixels];
var gradient = new float[Classes * Pixels];
var predictions = new int[Pixels];
float first = 0, loss = 0;
var correct = 0;
for (var step = 0; step < 200; step++)
{
    Convolve(weights, image, logits);
    loss = Losses.OfPixels(logits, targets, Pixels, gradient, predictions, out correct);
    first = step == 0 ? loss : first;
    Descend(weights, image, gradient, 4);
}

for (var y = 1; y < Height - 1; y++)
{
    var line = predictions.Skip(y * Width).Take(Width).Select(static p => p < 0 ? ' ' : ".:+#"[p]);
    Console.WriteLine(string.Concat(line));
}

var counted = (Height - 2) * (Width - 2);
Console.WriteLine($"Loss {first:F4} before, {loss:F4} after; {correct} of {counted} pixels are right.");
return correct > 0.95 * counted && MathF.Abs(first - MathF.Log(Classes)) < 1e-6f ? 0 : 1;

static void Convolve(float[] weights, float[] image, float[] logits)
{
    for (var k = 0; k < Classes; k++)
    {
        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            var sum = weights[k * (Channels + 1) + Channels];
            for (var channel = 0; channel < Channels; channel++)
            {
                sum += weights[k * (Channels + 1) + channel] * image[channel * Pixels + pixel];
            }

            logits[k * Pixels + pixel] = sum;
        }
    }
}

static void Descend(float[] weights, float[] image, float[] gradient, float rate)
{
    for (var k = 0; k < Classes; k++)
    {
        for (var pixel = 0; pixel < Pixels; pixel++)
        {
            var slope = rate * gradient[k * Pixels + pixel];
            weights[k * (Channels + 1) + Channels] -= slope;
            for (var channel = 0; channel < Channels; channel++)
            {
                weights[k * (Channels + 1) + channel] -= slope * image[channel * Pixels + pixel];
            }
        }
    }
}

internal static partial class Losses
{
    // innerSize is H·W, and targets have an element for each pixel.
    [CrossEntropyKernel(Classes = 4, ClassAxis = 1, IgnoreIndex = 255)]
    public static partial float OfPixels(
        ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, int innerSize, Span<float> gradient,
        Span<int> predictions, out int correct);
}
