using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LossGen.Tests.Numerics;

/// <summary>Results as bit patterns, for comparisons that no tolerance softens.</summary>
internal static class Bits
{
    internal static int[] Of(float[] values) => MemoryMarshal.Cast<float, int>(values).ToArray();

    internal static long[] Of(double[] values) => MemoryMarshal.Cast<double, long>(values).ToArray();

    /// <summary>The first eight bytes of the SHA-256 of the values' bits.</summary>
    internal static string Hash<T>(T[] values)
        where T : struct =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<T>(values))[..8]);
}
