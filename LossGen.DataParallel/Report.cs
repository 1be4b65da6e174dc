using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LossGen.DataParallel;

/// <summary>Says what training comes to, in all digits: no line depends on the number of ranks.</summary>
internal static class Report
{
    private const int Seed = 42;

    /// <summary>Trains on this rank; the first one writes.</summary>
    /// <param name="group">The ranks.</param>
    /// <param name="epochs">Passes over the digits.</param>
    /// <param name="output">Where the first rank writes.</param>
    public static void Train(IRankGroup group, int epochs, TextWriter output)
    {
        RankTrainer trainer = new(group, Seed);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var loss = trainer.RunEpoch();
            Write(group, output, $"epoch {epoch}: loss {loss:R}");
        }

        var (ofTest, correct, count) = trainer.Test();
        Write(group, output, $"test: loss {ofTest:R}, {correct} of {count} correct");
        Write(group, output, $"weights: {Fingerprint(trainer.Weights)}");
    }

    private static void Write(IRankGroup group, TextWriter output, FormattableString line)
    {
        if (group.Rank == 0)
        {
            output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string Fingerprint(double[] weights)
        => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<double>(weights)))[..16];
}
