using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// The arithmetic that emitted kernels share. Every function gives the same bits at every vector width and on every
/// CPU: only IEEE operations and true fused multiply-adds, in one order.
/// </summary>
/// <remarks>
/// Called by code that is compiled into other libraries, so within this namespace neither a signature nor a bit of a
/// result ever changes.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class VectorMath
{
    /// <summary>The power of two that <c>ExpShifted</c> of floats multiplies its result by.</summary>
    public const int SingleExpBias = 48;

    /// <summary>What <c>ExpShifted</c> of floats returns for exp(0): 2^48.</summary>
    public const float SingleExpUnit = 1L << SingleExpBias;

    /// <summary>The power of two that <c>ExpShifted</c> of doubles multiplies its result by.</summary>
    public const int DoubleExpBias = 256;

    /// <summary>What <c>ExpShifted</c> of doubles returns for exp(0): 2^256.</summary>
    public const double DoubleExpUnit = (double)(1UL << 63) * (1UL << 63) * (1UL << 63) * (1UL << 63) * 16;
}
