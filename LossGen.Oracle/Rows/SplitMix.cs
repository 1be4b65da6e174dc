namespace LossGen.Oracle.Rows;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood 2014). Seeds and golden hashes outlive a runtime's choice of random generator,
/// and no function of the C library is involved.
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        ulong z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A whole number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Uniform in [0, 1), a multiple of 2^-53.</summary>
    public double NextUniform() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>The sum of twelve uniform numbers less 6: nearly normal, and the same bits everywhere.</summary>
    public double NextGaussian()
    {
        double sum = -6;
        for (int i = 0; i < 12; i++)
        {
            sum += NextUniform();
        }

        return sum;
    }
}
