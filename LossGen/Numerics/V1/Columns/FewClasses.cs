using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>Which calls are faster a row a lane; the bits are the same either way.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FewClasses
{
    private const int Most = 64;

    // A tile takes as long for one row as for as many as there are lanes, and the longer the more classes they have.
    private const int ClassesForARow = 4;

    /// <summary>Whether tiles of rows are faster than one row after another.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="classes">The number of classes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TakeTiles(nint rows, nint classes) =>
        Vector128.IsHardwareAccelerated && classes <= nint.Min(Most, ClassesForARow * (rows - 1));
}
