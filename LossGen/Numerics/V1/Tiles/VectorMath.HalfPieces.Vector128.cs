using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> LoadRows128(ref readonly Half source, nint at, nint stride, nint classes) =>
        WidenHalf128(Vector128.CreateScalarUnsafe(LoadPiece(in source, at, classes)).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void StoreRows(Vector128<float> rows, ref Half destination, nint at, nint stride, nint classes)
    {
        StorePiece(NarrowToHalf(rows).AsUInt64().ToScalar(), ref destination, at, classes);
    }
}
