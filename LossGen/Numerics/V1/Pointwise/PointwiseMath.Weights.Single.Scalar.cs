using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
public static partial class PointwiseMath
{
    /// <inheritdoc cref="Weighted(Vector128{float}, Vector128{float})"/>
    public static float Weighted(float value, float weight) => weight == 0 ? 0 : value * weight;

    /// <inheritdoc cref="Sign(Vector128{float})"/>
    public static float Sign(float value) => float.Abs(value) > 0 ? float.CopySign(1, value) : value;

    /// <inheritdoc cref="Clamp(Vector128{float}, Vector128{float}, Vector128{float})"/>
    public static float Clamp(float value, float least, float most) =>
        value > most ? most : value < least ? least : value;

    /// <inheritdoc cref="Kept(Vector128{float}, Vector128{float})"/>
    public static float Kept(float value, bool counts) => counts ? value : 0;
}
