namespace LossGen.Numerics.V1;

/// <summary>
/// exp(d) = 2^(k/8) * exp(r) with k = round(8 d / ln 2) and |r| at most ln(2)/16, in floats.
/// </summary>
internal static class SingleExpConstants
{
    /// <summary>8 / ln 2.</summary>
    internal const float EighthsPerNeper = 11.541560173f;

    /// <summary>
    /// 1.5 * 2^23 rounds a sum to an integer in its low bits; eight times the bias rides along, so that these bits
    /// already hold the exponent of the biased result. It is a multiple of 8: the table index is not disturbed.
    /// </summary>
    internal const float Rounder = 12582912f + (8 * VectorMath.SingleExpBias);

    /// <summary>-ln(2)/8 rounded to float.</summary>
    internal const float MinusStepHigh = -0.086643397808074951f;

    /// <summary>What rounding left over of -ln(2)/8.</summary>
    internal const float MinusStepLow = 2.3808177651855113e-10f;

    /// <summary>Minimax coefficients of (exp(r) - 1 - r) / r^2, within 2^-32 of exp.</summary>
    internal const float Quadratic = 0.5f;
    internal const float Cubic = 0.166680276f;
    internal const float Quartic = 0.0416706465f;

    /// <summary>
    /// Below it the result is 0. The biased result of a difference that is not below is a normal float, and the
    /// unbiased one of a difference that is below rounds to 0.
    /// </summary>
    internal const float Cut = -120.6f;

    /// <summary>
    /// A maximum of this magnitude or more is an exact shift as it is; see <see cref="SingleShift256"/>.
    /// </summary>
    internal const float ShiftLimit = 128;

    /// <summary>1.5 * 2^9 rounds a smaller one to a multiple of 2^-14.</summary>
    internal const float ShiftRounder = 768;

    /// <summary>
    /// Bits of 2^(j/8) less j * 2^20. The difference cancels the table index in <c>k * 2^20</c>, so that adding the
    /// two puts k / 8 into the exponent without a mask. It stands here twice, for permutations of 16 lanes.
    /// </summary>
    internal static ReadOnlySpan<int> High =>
    [
        0x3F800000, 0x3F7B95C2, 0x3F7837F0, 0x3F75FED7, 0x3F7504F3, 0x3F75672A, 0x3F7744FD, 0x3F7AC0C7,
        0x3F800000, 0x3F7B95C2, 0x3F7837F0, 0x3F75FED7, 0x3F7504F3, 0x3F75672A, 0x3F7744FD, 0x3F7AC0C7,
    ];

    /// <summary>
    /// The logarithm of 2^(j/8) over its rounded value: added to the reduced argument it mends the table's rounding.
    /// Twice as well.
    /// </summary>
    internal static ReadOnlySpan<float> Low =>
    [
        0f, -1.19921575e-08f, 3.19341815e-08f, -3.09907229e-08f,
        1.71142709e-08f, 5.23333421e-09f, -1.4719606e-08f, -6.12825968e-09f,
        0f, -1.19921575e-08f, 3.19341815e-08f, -3.09907229e-08f,
        1.71142709e-08f, 5.23333421e-09f, -1.4719606e-08f, -6.12825968e-09f,
    ];
}
