namespace LossGen;

/// <summary>The vector widths that a kernel is generated for. The results have the same bits at every width.</summary>
public enum VectorWidth
{
    /// <summary>
    /// Bodies for 512, 256 and 128 bits are generated, and one in scalar code. The widest that the CPU accelerates
    /// runs, or scalar code where .NET has no vectors.
    /// </summary>
    Auto = 0,

    /// <summary>Plain scalar code only.</summary>
    Scalar = 1,

    /// <summary>128-bit vectors only.</summary>
    Vector128 = 128,

    /// <summary>256-bit vectors, or the widest that the CPU accelerates if that is less.</summary>
    Vector256 = 256,

    /// <summary>512-bit vectors, or the widest that the CPU accelerates if that is less.</summary>
    Vector512 = 512,
}
