// A line through points of which one in five is an outlier: least squares follows the outliers, a loss of your own
// does not. The loss is an ordinary method; the kernel is its vectorised form with the derivative.
using LossGen;

const int Points = 100;
var random = new Random(3);
var x = new float[Points];
var y = new float[Points];
for (var i = 0; i < Points; i++)
{
    x[i] = i / (float)Points;
    y[i] = i % 5 == 0 ? 4 : 2 * x[i] - 1 + 0.02f * ((float)random.NextDouble() - 0.5f);
}

var squares = Fit(static (prediction, target, gradient) => Losses.Squares(prediction, target, gradient));
var robust = Fit(static (prediction, target, gradient) => Losses.Robust(prediction, target, 0.3f, gradient));
Console.WriteLine("The points are on y = 2.00 x - 1.00, but for one in five.");
Console.WriteLine($"Least squares: y = {squares.Slope:F2} x {squares.Offset:+ 0.00;- 0.00}");
Console.WriteLine($"Geman-McClure: y = {robust.Slope:F2} x {robust.Offset:+ 0.00;- 0.00}");
return Math.Abs(robust.Slope - 2) < 0.1 && Math.Abs(robust.Offset + 1) < 0.1 ? 0 : 1;

(float Slope, float Offset) Fit(Func<float[], float[], float[], float> loss)
{
    var prediction = new float[Points];
    var gradient = new float[Points];
    float slope = 0, offset = 0;
    for (var step = 0; step < 5000; step++)
    {
        for (var i = 0; i < Points; i++)
        {
            prediction[i] = slope * x[i] + offset;
        }

        loss(prediction, y, gradient);
        slope -= 0.02f * gradient.Zip(x, static (g, at) => g * at).Sum();
        offset -= 0.02f * gradient.Sum();
    }

    return (slope, offset);
}

internal static partial class Losses
{
    /// <summary>Like a square near 0; an error much larger than the scale costs no more than 1.</summary>
    public static float GemanMcClure(float prediction, float target, float scale)
    {
        var error = (prediction - target) / scale;
        return error * error / (1 + error * error);
    }

    [PointwiseLossKernel(nameof(GemanMcClure))]
    public static partial float Robust(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float scale, Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError))]
    public static partial float Squares(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
