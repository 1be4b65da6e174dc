namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A line of the table: a promise and what was found of it.</summary>
/// <param name="Promise">A1 to A10.</param>
/// <param name="What">What is promised, in few words.</param>
/// <param name="Type">The element type that it holds for.</param>
/// <param name="Goal">What is promised at most (at least, for A10).</param>
/// <param name="Found">What was found.</param>
/// <param name="IsMet">Whether the one keeps to the other.</param>
/// <param name="How">What was measured.</param>
internal sealed record Figure(
    string Promise, string What, string Type, string Goal, string Found, bool IsMet, string How)
{
    /// <summary>A largest value that must not be above a goal.</summary>
    public static Figure AtMost(string promise, string what, string type, double goal, double found, string how)
        => new(promise, what, type, $"{goal}", Rounded(found), found <= goal, how);

    /// <summary>A number of exceptions that must be 0.</summary>
    public static Figure None(string promise, string what, string type, long found, string how)
        => new(promise, what, type, "0", $"{found}", found == 0, how);

    // Upwards, so that no figure looks better than it is.
    private static string Rounded(double value)
        => double.IsFinite(value) ? $"{Math.Ceiling(value * 1000) / 1000:F3}" : "infinite";
}
