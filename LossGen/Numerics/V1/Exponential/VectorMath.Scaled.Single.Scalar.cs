using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
// The same, lane by lane, where there are no vectors.
public static partial class VectorMath
{
    /// <inheritdoc cref="Scaled(Vector128{float}, Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scaled(float e, float f, float fLow) => MathF.FusedMultiplyAdd(e, f, e * fLow);

    /// <inheritdoc cref="Scaled(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scaled(float e, float f, float fLow, float b, float bLow) =>
        MathF.FusedMultiplyAdd(e, f, b) + MathF.FusedMultiplyAdd(e, fLow, bLow);

    /// <inheritdoc cref="Scaled(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scaled(float e, float f, float fLow, float w, float b, float bLow)
    {
        float offset = w * b;
        return Scaled(e, f, fLow, offset, MathF.FusedMultiplyAdd(w, bLow, MathF.FusedMultiplyAdd(w, b, -offset)));
    }
}
