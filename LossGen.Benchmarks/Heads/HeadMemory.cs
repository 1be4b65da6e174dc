using System.Diagnostics;
using System.Globalization;
using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Heads;

/// <summary>The memory of a head beside its spans, in a process of its own, whose pool is empty.</summary>
internal static class HeadMemory
{
    /// <summary>Starts this program for one call.</summary>
    /// <returns>The MiB, or null where the system does not say it.</returns>
    public static double? Measure(int rows, int features, int classes)
    {
        if (!PeakMemory.IsKnown)
        {
            return null;
        }

        // The program may have been started by its host: dotnet LossGen.Benchmarks.dll.
        var program = typeof(HeadMemory).Assembly.Location;
        ProcessStartInfo start = new("dotnet", [program, "heads", "--memory", $"{rows} {features} {classes}"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }

    /// <summary>Prints what one call of this process takes.</summary>
    /// <param name="shape">Rows, features and classes.</param>
    public static void Print(string shape)
    {
        var sizes = shape.Split(' ').Select(static size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray();
        HeadBatch<float> small = new(2, 8, 10, static value => (float)value);
        Run(small); // What the JIT takes is no memory of the kernel.
        HeadBatch<float> batch = new(sizes[0], sizes[1], sizes[2], static value => (float)value);
        batch.HiddenGradient.AsSpan().Fill(1);
        batch.WeightGradient.AsSpan().Fill(1);
        var peak = PeakMemory.Of(() => Run(batch));
        Console.WriteLine(peak.ToString("F1", CultureInfo.InvariantCulture));
    }

    private static void Run(HeadBatch<float> batch) => LinearKernels.Single(
        batch.Hidden, batch.Weight, batch.Targets, batch.HiddenGradient, batch.WeightGradient);
}
