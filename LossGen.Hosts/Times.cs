using System.Diagnostics;
using System.Globalization;

namespace LossGen.Hosts;

/// <summary>Nanoseconds an element of the loss and its gradient, the least of many calls.</summary>
internal static class Times
{
    private const int Calls = 400;

    private delegate float SingleLoss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    public static void Print()
    {
        Inputs large = new(64, 1000);
        Inputs small = new(6400, 10);
        float[] gradient = new float[large.Logits.Length];
        double[] wideGradient = new double[large.Logits.Length];
        PrintSingles("64 x 1000, float", Losses.Single, large, gradient);
        PrintSingles("64 x 1000, float, 128 bits", Losses.Of128Bits, large, gradient);
        PrintSingles("64 x 1000, float, scalar", Losses.InScalarCode, large, gradient);
        PrintSingles("6400 x 10, float", Losses.TenClasses, small, gradient);
        PrintSingles("6400 x 10, float, 128 bits", Losses.TenClassesOf128Bits, small, gradient);
        PrintSingles("6400 x 10, float, scalar", Losses.TenClassesInScalarCode, small, gradient);
        Print("64 x 1000, double", () => Losses.Double(large.Logits, large.Targets, wideGradient), large.Logits.Length);
        Print(
            "6400 x 10, double",
            () => Losses.TenClassesOfDouble(small.Logits, small.Targets, wideGradient),
            small.Logits.Length);
    }

    private static void PrintSingles(string name, SingleLoss loss, Inputs inputs, float[] gradient)
    {
        float[] logits = Inputs.Singles(inputs.Logits);
        Print(name, () => loss(logits, inputs.Targets, gradient), logits.Length);
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
