namespace LossGen.Demo.Regression;

/// <summary>Loss and gradient of predictions.</summary>
internal delegate double RegressionLoss(
    ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

/// <summary>Fits a line by gradient descent with momentum, whatever the loss.</summary>
internal static class LineFitter
{
    private const int Steps = 2_000;
    private const double LearningRate = 0.1;
    private const double Momentum = 0.9;

    public static FittedLine Fit(
        Measurements points, FittedLine start, RegressionLoss loss, CancellationToken cancellation)
    {
        var (prediction, gradient) = (new double[points.X.Length], new double[points.X.Length]);
        var line = start;
        var (slopeSpeed, interceptSpeed) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < prediction.Length; i++)
            {
                prediction[i] = line.At(points.X[i]);
            }

            loss(prediction, points.Y, gradient);
            var (bySlope, byIntercept) = (0.0, 0.0);
            for (var i = 0; i < gradient.Length; i++)
            {
                bySlope += gradient[i] * points.X[i];
                byIntercept += gradient[i];
            }

            slopeSpeed = (Momentum * slopeSpeed) - (LearningRate * bySlope);
            interceptSpeed = (Momentum * interceptSpeed) - (LearningRate * byIntercept);
            line = new(line.Slope + slopeSpeed, line.Intercept + interceptSpeed);
        }

        return line;
    }
}
