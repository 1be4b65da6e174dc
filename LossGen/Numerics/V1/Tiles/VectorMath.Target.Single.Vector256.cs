using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AtTarget(
        Vector256<int> y, int c, Vector256<float> target, Vector256<float> other) =>
        Vector256.ConditionalSelect(Vector256.Equals(y, Vector256.Create((int)c)).AsSingle(), target, other);

    /// <summary>Takes over what a class has in the lanes of rows whose target it is.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="e">The exponential of the class.</param>
    /// <param name="ey">The exponential of the target.</param>
    /// <param name="x">The logit of the class.</param>
    /// <param name="xy">The logit of the target.</param>
    /// <returns>The exponential where it is not the target's, and 0 where it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TakeTarget(
        Vector256<int> y, int c,
        Vector256<float> e, ref Vector256<float> ey, Vector256<float> x, ref Vector256<float> xy)
    {
        Vector256<float> isTarget = Vector256.Equals(y, Vector256.Create((int)c)).AsSingle();
        ey = Vector256.ConditionalSelect(isTarget, e, ey);
        xy = Vector256.ConditionalSelect(isTarget, x, xy);
        return Vector256.ConditionalSelect(isTarget, Vector256<float>.Zero, e);
    }

    /// <summary>Takes over what a class has in the lanes of rows whose target it is.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="e">The exponential of the class.</param>
    /// <param name="ey">The exponential of the target.</param>
    /// <returns>The exponential where it is not the target's, and 0 where it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TakeTarget(
        Vector256<int> y, int c, Vector256<float> e, ref Vector256<float> ey)
    {
        Vector256<float> isTarget = Vector256.Equals(y, Vector256.Create((int)c)).AsSingle();
        ey = Vector256.ConditionalSelect(isTarget, e, ey);
        return Vector256.ConditionalSelect(isTarget, Vector256<float>.Zero, e);
    }
}
