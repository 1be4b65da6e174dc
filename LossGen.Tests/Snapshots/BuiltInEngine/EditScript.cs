namespace LossGen.Tests.Snapshots.BuiltInEngine;

/// <summary>What happens to a line on the way from one text to the other.</summary>
internal enum Edit
{
    Keep,
    Remove,
    Add,
}

/// <summary>A line and what happens to it.</summary>
internal sealed record EditedLine(Edit Edit, string Text);

/// <summary>The shortest way from one list of lines to another, by their longest common subsequence.</summary>
internal static class EditScript
{
    public static List<EditedLine> Between(string[] before, string[] after)
    {
        var common = LengthsOfCommonTails(before, after);
        var script = new List<EditedLine>(Math.Max(before.Length, after.Length));
        var (i, j) = (0, 0);
        while (i < before.Length || j < after.Length)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
            {
                script.Add(new EditedLine(Edit.Keep, before[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
            {
                script.Add(new EditedLine(Edit.Remove, before[i++]));
            }
            else
            {
                script.Add(new EditedLine(Edit.Add, after[j++]));
            }
        }

        return script;
    }

    private static int[,] LengthsOfCommonTails(string[] before, string[] after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i] == after[j]
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
