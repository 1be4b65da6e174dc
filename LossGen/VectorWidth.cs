namespace LossGen;

/// <summary>Which vector widths a kernel is emitted for. The results have the same bits at every width.</summary>
public enum VectorWidth
{
    /// <summary>Bodies for 512, 256 and 128 bits are emitted; the widest that the CPU accelerates runs.</summary>
    Auto = 0,

    /// <summary>Plain scalar code only.</summary>
    Scalar = 1,

    /// <summary>128-bit vectors only.</summary>
    Vector128 = 128,

    /// <summary>256-bit vectors; where the CPU does not accelerate them, the widest that it does.</summary>
    Vector256 = 256,

    /// <summary>512-bit vectors; where the CPU does not accelerate them, the widest that it does.</summary>
    Vector512 = 512,
}
