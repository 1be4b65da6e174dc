namespace LossGen.Demo.Training;

/// <summary>What a network says about a set of digits.</summary>
internal sealed record Evaluation(double Loss, int[] Labels, int[] Predictions, double[] Losses)
{
    public int Count => Labels.Length;

    public int Correct { get; } = Labels.Zip(Predictions).Count(pair => pair.First == pair.Second);

    public double Accuracy => (double)Correct / Count;

    /// <summary>The rows whose prediction is wrong, the worst loss first.</summary>
    public IEnumerable<int> Misclassified() =>
        Enumerable.Range(0, Count)
            .Where(row => Labels[row] != Predictions[row])
            .OrderByDescending(row => Losses[row]);
}
