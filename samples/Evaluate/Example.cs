using System.Runtime.InteropServices;
using System.Text;
using LossGen;

namespace Evaluate;

/// <summary>Small files in both formats, and whether the figures of all of them agree.</summary>
internal static class Example
{
    private const int Rows = 500;
    private const int Classes = 40;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("lossgen-evaluate-");
        try
        {
            var (logits, targets) = Draw();
            var ofTargets = WriteNpy(folder, "targets.npy", "<i8", [Rows], MemoryMarshal.AsBytes(targets.AsSpan()));
            FileInfo[] files =
            [
                WriteNpy(folder, "logits.npy", "<f4", [Rows, Classes], MemoryMarshal.AsBytes(logits.AsSpan())),
                Write(folder, "half.safetensors", "float16", Array.ConvertAll(logits, static x => (Half)x)),
                Write(folder, "bfloat16.safetensors", "bfloat16", Array.ConvertAll(logits, static x => (BFloat16)x)),
            ];
            FileInfo gradient = new(Path.Combine(folder.FullName, "gradient.safetensors"));
            var results = files.Select(file => Evaluator.Run(file, ofTargets, gradient, -100)).ToList();
            results.ForEach(Report.Print);
            return results.All(result => Agrees(result, logits, targets)) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Logits are multiples of 1/8: all three types hold them exactly.
    private static (float[] Logits, long[] Targets) Draw()
    {
        Random random = new(3);
        var logits = new float[Rows * Classes];
        var targets = new long[Rows];
        for (var row = 0; row < Rows; row++)
        {
            targets[row] = row % 10 == 9 ? -100 : random.Next(Classes);
            for (var k = 0; k < Classes; k++)
            {
                logits[row * Classes + k] = random.Next(-16, 17) / 8f + (k == targets[row] ? 3 : 0);
            }
        }

        return (logits, targets);
    }

    private static bool Agrees(Result result, float[] logits, long[] targets)
    {
        var expected = Enumerable.Range(0, Rows).Where(row => targets[row] >= 0).Average(row =>
        {
            var of = logits.AsSpan(row * Classes, Classes).ToArray();
            return Math.Log(of.Sum(static x => Math.Exp(x))) - of[targets[row]];
        });
        return result is { Rows: Rows, Ignored: Rows / 10 } && Math.Abs(result.Loss - expected) < 1e-6 * expected;
    }

    private static FileInfo Write<T>(DirectoryInfo folder, string name, string element, T[] values)
        where T : unmanaged
    {
        FileInfo file = new(Path.Combine(folder.FullName, name));
        using var memory = Safetensors.CreateMapped(file, "logits", element, [Rows, Classes]);
        values.CopyTo(memory.Rows<T>(0, Rows, Classes));
        return file;
    }

    private static FileInfo WriteNpy(
        DirectoryInfo folder, string name, string type, int[] shape, ReadOnlySpan<byte> bytes)
    {
        FileInfo file = new(Path.Combine(folder.FullName, name));
        var axes = string.Concat(shape.Select(static length => $"{length},"));
        var text = $"{{'descr': '{type}', 'fortran_order': False, 'shape': ({axes}), }}";
        var header = Encoding.Latin1.GetBytes(text.PadRight((10 + text.Length + 64) / 64 * 64 - 11) + "\n");
        using var stream = file.Create();
        stream.Write([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        stream.Write(header);
        stream.Write(bytes);
        return file;
    }
}
