using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxOfLanes(Vector128<double> value) =>
        double.MaxNative(value.GetElement(0), value.GetElement(1));
}
