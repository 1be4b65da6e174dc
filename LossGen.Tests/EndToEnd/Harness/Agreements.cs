using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>
/// What the oracle has agreed with for a batch. Most kernels give the very bits of another one that was asked the same:
/// the oracle's answer would be the same too, and takes a hundred times as long as the kernel.
/// </summary>
internal sealed class Agreements
{
    private readonly ConcurrentDictionary<Guid, bool> known = new();

    /// <summary>Compares an output unless the same bits have passed as an answer to the same question.</summary>
    /// <param name="question">Everything that the comparison depends on beside the batch and the output.</param>
    /// <param name="output">The output.</param>
    /// <param name="compare">The comparison, which throws.</param>
    public void Compare(string question, ReadOnlySpan<double> output, Action compare)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(question));
        hash.AppendData(MemoryMarshal.AsBytes(output));
        Guid answer = new(hash.GetHashAndReset().AsSpan(0, 16));
        if (!known.ContainsKey(answer))
        {
            compare();
            known[answer] = true;
        }
    }
}
