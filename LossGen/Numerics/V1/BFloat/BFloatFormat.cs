namespace LossGen.Numerics.V1;

/// <summary>Where the fields of a bfloat16 and of a float are, as bit patterns.</summary>
internal static class BFloatFormat
{
    /// <summary>A bfloat16 is a float without so many bits at the end of its fraction.</summary>
    internal const int FractionShift = 16;

    /// <summary>The most of a float's last bits that is less than half of a bfloat16's last place.</summary>
    internal const uint BelowHalf = 0x7FFF;

    /// <summary>The bit that makes a bfloat16's infinity a quiet NaN.</summary>
    internal const uint QuietBit = 0x0040;

    /// <summary>Infinity as a float.</summary>
    internal const int SingleInfinity = 0x7F80_0000;
}
