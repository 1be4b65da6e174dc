using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// In planes, a class of neighbouring rows lies together; a plane may end within a tile.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Reads and widens rows out of planes.</summary>
    /// <param name="x">The first class of the first row.</param>
    /// <param name="stride">The elements from one plane to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LoadHalfPlanes(ref readonly Half x, nint stride, int rows)
    {
        Vector256<float> max = Vector256.Create(float.NegativeInfinity);
        for (int c = 0; c < classes; c++)
        {
            Vector256<float> column = rows == VectorMath.SingleLanes256
                ? VectorMath.LoadHalf256(in x, c * stride)
                : VectorMath.LoadHalfPartial256(in x, c * stride, rows, 0);
            Put(c, column);
            max = Vector256.MaxNative(max, column);
        }

        Put(MaxColumn, max);
    }

    /// <summary>Writes rows, rounded, into planes.</summary>
    /// <param name="g">The first class of the first row.</param>
    /// <param name="stride">The elements from one plane to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void StoreHalfPlanes(ref Half g, nint stride, int rows)
    {
        for (int c = 0; c < classes; c++)
        {
            if (rows == VectorMath.SingleLanes256)
            {
                VectorMath.StoreHalf(Column(c), ref g, c * stride);
            }
            else
            {
                VectorMath.StoreHalfPartial(Column(c), ref g, c * stride, rows);
            }
        }
    }
}
