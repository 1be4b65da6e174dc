namespace LossGen.Hosts;

/// <summary>What a kernel returned and wrote, as one hash.</summary>
internal static class Outputs
{
    /// <summary>
    /// FNV-1a over 64-bit words, with the upper half folded into the lower after each. .NET's cryptography would need
    /// OpenSSL on the host. Any NaN counts as the same one: its sign and payload are not promised.
    /// </summary>
    public static string Hash(double loss, params ReadOnlySpan<double[]> written)
    {
        ulong hash = 14695981039346656037;
        Append(loss);
        foreach (double[] values in written)
        {
            Array.ForEach(values, Append);
        }

        return $"{hash:x16}";

        void Append(double value)
        {
            hash = (hash ^ BitConverter.DoubleToUInt64Bits(double.IsNaN(value) ? double.NaN : value)) * 1099511628211;
            hash ^= hash >> 32; // a product moves no bit down: two changed signs would cancel
        }
    }

    public static double[] Wide(float[] values) => Array.ConvertAll(values, value => (double)value);

    public static double[] Wide(Half[] values) => Array.ConvertAll(values, value => (double)value);

    public static double[] Wide(BFloat16[] values) => Array.ConvertAll(values, value => (double)value);
}
