using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles and of elements of 16 bits in memory: see
// LossGen.Widths.
// In planes, a class of neighbouring rows lies together; a plane may end within a tile.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Reads rows out of planes.</summary>
    /// <param name="x">The first class of the first row.</param>
    /// <param name="stride">The elements from one plane to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void LoadPlanes(ref readonly float x, nint stride, int rows)
    {
        Vector256<float> max = Vector256.Create(float.NegativeInfinity);
        for (int c = 0; c < classes; c++)
        {
            Vector256<float> column = rows == VectorMath.SingleLanes256
                ? VectorMath.LoadVector256(in x, c * stride)
                : VectorMath.LoadPartial256(in x, c * stride, rows, 0);
            Put(c, column);
            max = Vector256.MaxNative(max, column);
        }

        Put(MaxColumn, max);
    }

    /// <summary>Writes rows into planes.</summary>
    /// <param name="g">The first class of the first row.</param>
    /// <param name="stride">The elements from one plane to the next.</param>
    /// <param name="rows">The number of rows, at most one a lane.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void StorePlanes(ref float g, nint stride, int rows)
    {
        for (int c = 0; c < classes; c++)
        {
            if (rows == VectorMath.SingleLanes256)
            {
                VectorMath.StoreVector(Column(c), ref g, c * stride);
            }
            else
            {
                VectorMath.StorePartial(Column(c), ref g, c * stride, rows);
            }
        }
    }
}
