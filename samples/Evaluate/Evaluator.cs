using LossGen;
using Spectre.Console;

namespace Evaluate;

/// <summary>Goes through the rows of a file, some at a time.</summary>
internal static class Evaluator
{
    private const int BytesAtATime = 1 << 24;

    public static Result Run(FileInfo logitsFile, FileInfo targetsFile, FileInfo? gradientFile, long ignoreIndex)
    {
        var logits = TensorFile.Read(logitsFile);
        var targets = Targets(targetsFile);
        if (logits.Shape.Length < 2 || logits.Length / logits.Shape[^1] != targets.Length)
        {
            throw new InvalidDataException(
                $"{targets.Length} targets do not fit logits of the shape ({string.Join(", ", logits.Shape)}): "
                    + "the last axis has the classes, and the others a target each.");
        }

        return logits.Element switch
        {
            "float32" => Run<float>(Losses.Forward, Losses.Backward, static x => x),
            "float16" => Run<Half>(Losses.Forward, Losses.Backward, static x => (float)x),
            "bfloat16" => Run<BFloat16>(Losses.Forward, Losses.Backward, static x => (float)x),
            var other => throw new InvalidDataException($"Logits are floats, not {other}."),
        };

        Result Run<T>(ForwardKernel<T> forward, BackwardKernel<T> backward, Func<T, float> widen)
            where T : unmanaged
        {
            using MappedTensor rows = new(logitsFile, logits);
            using var gradient = gradientFile is null
                ? null
                : Safetensors.CreateMapped(gradientFile, "gradient", logits.Element, logits.Shape);
            Pass<T> pass = new(rows, gradient, targets, (int)logits.Shape[^1], ignoreIndex, forward, backward, widen);
            var most = Math.Max(1, BytesAtATime / ((int)logits.Shape[^1] * logits.ElementSize));
            AnsiConsole.Progress().Start(progress =>
            {
                var task = progress.AddTask(logitsFile.Name, maxValue: targets.Length);
                for (var first = 0; first < targets.Length; first += most)
                {
                    var count = Math.Min(most, targets.Length - first);
                    pass.Run(first, count);
                    task.Increment(count);
                }
            });
            return pass.Result;
        }
    }

    private static long[] Targets(FileInfo file)
    {
        var tensor = TensorFile.Read(file);
        using MappedTensor memory = new(file, tensor);
        var count = checked((int)tensor.Length);
        return tensor.Element switch
        {
            "int64" => memory.Rows<long>(0, count, 1).ToArray(),
            "int32" => [.. memory.Rows<int>(0, count, 1).ToArray().Select(static target => (long)target)],
            var other => throw new InvalidDataException($"Targets are int32 or int64, not {other}."),
        };
    }
}
