using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
// The first lane of the narrowest vectors: the same bits, at the price of all lanes.
public static partial class VectorMath
{
    /// <inheritdoc cref="Cap(Vector128{float}, in SingleSoftcap)"/>
    public static SingleCapped Cap(float x, in SingleSoftcap softcap) => First(Cap(Vector128.Create(x), softcap));

    /// <inheritdoc cref="CapWithSlope(Vector128{float}, in SingleSoftcap)"/>
    public static SingleCapped CapWithSlope(float x, in SingleSoftcap softcap) =>
        First(CapWithSlope(Vector128.Create(x), softcap));

    /// <inheritdoc cref="LogSoftmax(Vector128{float}, in SingleSoftcap, double)"/>
    public static float LogSoftmax(float x, in SingleSoftcap softcap, double logSum) =>
        LogSoftmax(Vector128.Create(x), softcap, logSum).ToScalar();

    /// <inheritdoc cref="ExpCapped(Vector128{float}, in SingleSoftcap)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpCapped(float x, in SingleSoftcap softcap) => ExpShifted(Cap(x, softcap));

    /// <inheritdoc cref="ExpCapped(Vector128{float}, in SingleSoftcap, out SingleCapped128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpCapped(float x, in SingleSoftcap softcap, out SingleCapped capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <inheritdoc cref="Sloped(Vector128{float}, Vector128{float}, Vector128{float}, in SingleCapped128)"/>
    public static float Sloped(float e, float f, float fLow, in SingleCapped x) =>
        Sloped(Vector128.Create(e), Vector128.Create(f), Vector128.Create(fLow), InLanes(x)).ToScalar();

    /// <inheritdoc cref="Sloped(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float}, in SingleCapped128)"/>
    public static float Sloped(float e, float f, float fLow, float b, float bLow, in SingleCapped x) => Sloped(
        Vector128.Create(e), Vector128.Create(f), Vector128.Create(fLow),
        Vector128.Create(b), Vector128.Create(bLow), InLanes(x)).ToScalar();

    /// <inheritdoc cref="Sloped(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float}, Vector128{float}, in SingleCapped128)"/>
    public static float Sloped(float e, float f, float fLow, float w, float b, float bLow, in SingleCapped x) => Sloped(
        Vector128.Create(e), Vector128.Create(f), Vector128.Create(fLow),
        Vector128.Create(w), Vector128.Create(b), Vector128.Create(bLow), InLanes(x)).ToScalar();
}
