using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOfLanes(Vector128<float> value) =>
        float.MaxNative(
            float.MaxNative(value.GetElement(0), value.GetElement(2)),
            float.MaxNative(value.GetElement(1), value.GetElement(3)));
}
