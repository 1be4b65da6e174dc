using LossGen.Demo.Training;

namespace LossGen.Demo.Charts;

/// <summary>How often each label (row) got each prediction (column).</summary>
internal sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    public ConfusionMatrix(Evaluation evaluation, int classes)
    {
        Classes = classes;
        counts = new int[classes, classes];
        foreach (var (label, prediction) in evaluation.Labels.Zip(evaluation.Predictions))
        {
            counts[label, prediction]++;
        }
    }

    public int Classes { get; }

    public int this[int label, int prediction] => counts[label, prediction];

    /// <summary>Rows of a label.</summary>
    public int Total(int label) => Enumerable.Range(0, Classes).Sum(prediction => counts[label, prediction]);

    /// <summary>The share of a label's rows that were classified rightly; 0 where the label does not occur.</summary>
    public double Recall(int label) => Total(label) is 0 ? 0 : (double)counts[label, label] / Total(label);
}
