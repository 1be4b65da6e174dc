namespace LossGen.Numerics.V1;

/// <summary>log(1 + f) = t + t^3 (1/12 + t^2 (1/80 + ...)) with t = 2f / (2 + f), in two floats.</summary>
internal static class SinglePowerConstants
{
    /// <summary>1/12 rounded.</summary>
    internal const float Twelfth = 0.0833333358f;

    /// <summary>What rounding left over of 1/12.</summary>
    internal const float TwelfthLow = -2.48352694e-9f;

    /// <summary>Minimax coefficients of the rest in powers of t^2, within 2^-36 of the logarithm.</summary>
    internal const float P1 = 0.0125000477f;
    internal const float P2 = 0.00223024283f;
    internal const float P3 = 0.000457405957f;
}
