using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;

namespace LossGen.Benchmarks.Ratios;

/// <summary>The kernels beside a copy, a scalar loop and TensorPrimitives, a line for each shape.</summary>
internal static class ShapeTable
{
    /// <summary>Measures and prints.</summary>
    /// <param name="contest">Times contestants in turn.</param>
    /// <param name="only">Only the shape of this number of classes; 0 for all.</param>
    public static void Print(Contest contest, int only)
    {
        Console.WriteLine(
            $"float, loss + gradient, one thread, {Machine.WidestVectors} vectors; x copy: time / Span.CopyTo of the "
                + "logits,");
        Console.WriteLine("TensorPrimitives, scalar: their time / the kernel's. Medians of interleaved rounds.");
        Console.WriteLine();
        Console.WriteLine($"{"kernel",-22}{"N",6}{"C",9}{"G el/s",9}{"x copy",9}{"TensorPrimitives",18}{"scalar",9}");
        foreach (var (rows, classes) in Shapes.All.Where(shape => only == 0 || shape.Classes == only))
        {
            var batch = Batch.OfFloats(rows, classes);
            Line(contest, "float", batch, () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient));
            if (classes == 10)
            {
                Line(contest, "float, Classes = 10", batch,
                    () => MeasuredKernels.SingleOf10(batch.Logits, batch.Targets, batch.Gradient));
            }
        }
    }

    private static void Line(Contest contest, string name, Batch<float> batch, Action kernel)
    {
        var times = contest.Run(
            kernel,
            batch.Copy,
            () => TensorPrimitivesComposition.Loss(batch.Logits, batch.Targets, batch.Gradient),
            () => ScalarLoop.Loss(batch.Logits, batch.Targets, batch.Gradient));
        var speed = batch.Elements / Contest.Median(times[0]) / 1e9;
        Console.WriteLine(
            $"{name,-22}{batch.Rows,6}{batch.Classes,9}{speed,9:F3}{Contest.MedianRatio(times[0], times[1]),9:F2}"
            + $"{Contest.MedianRatio(times[2], times[0]),18:F2}{Contest.MedianRatio(times[3], times[0]),9:F1}");
    }
}
