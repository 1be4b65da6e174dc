using LossGen.Demo.Training;

namespace LossGen.Demo.Charts;

/// <summary>One curve of losses, an epoch a value.</summary>
internal sealed record LossSeries(string Name, IReadOnlyList<double> Losses)
{
    public static LossSeries Training(IEnumerable<EpochResult> epochs) =>
        new("train", [.. epochs.Select(epoch => epoch.TrainingLoss)]);

    public static LossSeries Test(IEnumerable<EpochResult> epochs) =>
        new("test", [.. epochs.Select(epoch => epoch.TestLoss)]);

    /// <summary>The loss between two epochs: the share runs from 0, the first epoch, to 1, the last.</summary>
    public double At(double share)
    {
        var index = share * (Losses.Count - 1);
        var before = (int)Math.Floor(index);
        var after = Math.Min(before + 1, Losses.Count - 1);
        var weight = index - before;
        return ((1 - weight) * Losses[before]) + (weight * Losses[after]);
    }
}
