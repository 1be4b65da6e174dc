namespace LossGen.Demo.Training;

/// <summary>Loss and accuracy over the rows of an epoch so far.</summary>
internal sealed class RunningMean
{
    private double lossSum;
    private int correct;
    private int rows;

    public double Loss => lossSum / rows;

    public double Accuracy => (double)correct / rows;

    public void Add(double meanLoss, ReadOnlySpan<int> labels, ReadOnlySpan<int> predictions)
    {
        lossSum += meanLoss * labels.Length;
        rows += labels.Length;
        for (var i = 0; i < labels.Length; i++)
        {
            correct += labels[i] == predictions[i] ? 1 : 0;
        }
    }
}
