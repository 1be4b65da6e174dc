using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>What a function has for one element type: a number and vectors of three widths.</summary>
internal sealed record Overloads<T>(
    Func<T, T> Scalar,
    Func<Vector128<T>, Vector128<T>> Of128Bits,
    Func<Vector256<T>, Vector256<T>> Of256Bits,
    Func<Vector512<T>, Vector512<T>> Of512Bits)
    where T : unmanaged
{
    /// <summary>The results of an array whose length is a multiple of the lanes of 512 bits.</summary>
    /// <param name="width">The bits of a vector, or 1 for numbers.</param>
    /// <param name="x">The arguments.</param>
    public T[] Map(int width, T[] x)
    {
        var y = new T[x.Length];
        int lanes = width == 1 ? 1 : width / (8 * Unsafe.SizeOf<T>());
        for (int i = 0; i < x.Length; i += lanes)
        {
            switch (width)
            {
                case 512:
                    Of512Bits(Vector512.Create(x, i)).CopyTo(y, i);
                    break;
                case 256:
                    Of256Bits(Vector256.Create(x, i)).CopyTo(y, i);
                    break;
                case 128:
                    Of128Bits(Vector128.Create(x, i)).CopyTo(y, i);
                    break;
                default:
                    y[i] = Scalar(x[i]);
                    break;
            }
        }

        return y;
    }
}
