using System.Globalization;

namespace LossGen.Benchmarks.Heads;

/// <summary>What a call takes beside what was in memory before, as Linux counts it.</summary>
internal static class PeakMemory
{
    private const string Status = "/proc/self/status";

    /// <summary>Whether the system says it.</summary>
    public static bool IsKnown => File.Exists(Status);

    /// <summary>Runs an action.</summary>
    /// <param name="action">The action.</param>
    /// <returns>The MiB that were in memory more, at most, than before.</returns>
    public static double Of(Action action)
    {
        File.WriteAllText("/proc/self/clear_refs", "5"); // The peak begins with what is there now.
        var before = Read("VmRSS:");
        action();
        return (Read("VmHWM:") - before) / 1024;
    }

    private static double Read(string field)
    {
        var line = File.ReadLines(Status).First(line => line.StartsWith(field, StringComparison.Ordinal));
        var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return double.Parse(words[1], CultureInfo.InvariantCulture);
    }
}
