using System.Diagnostics;
using System.Globalization;

namespace LossGen.Hosts;

/// <summary>Nanoseconds an element of the loss and its gradient, the least of many calls.</summary>
internal static class Times
{
    private const int Calls = 400;

    public static void Print()
    {
        Inputs large = new(64, 1000);
        Inputs small = new(6400, 10);
        float[] gradient = new float[large.Logits.Length];
        double[] wideGradient = new double[large.Logits.Length];
        float[] logits = Inputs.Singles(large.Logits);
        float[] tens = Inputs.Singles(small.Logits);
        Print("64 x 1000, float", () => Losses.Single(logits, large.Targets, gradient), logits.Length);
        Print("6400 x 10, float", () => Losses.TenClasses(tens, small.Targets, gradient), tens.Length);
        Print("64 x 1000, double", () => Losses.Double(large.Logits, large.Targets, wideGradient), logits.Length);
        Print(
            "6400 x 10, double",
            () => Losses.TenClassesOfDouble(small.Logits, small.Targets, wideGradient),
            tens.Length);
    }

    private static void Print(string name, Func<double> loss, int elements)
    {
        double least = double.PositiveInfinity;
        for (int i = 0; i < Calls; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            _ = loss();
            least = double.Min(least, Stopwatch.GetElapsedTime(begun).TotalNanoseconds / elements);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {least:F2} ns an element"));
    }
}
