using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>The rows lie in a matrix whose elements all differ.</summary>
[Trait("Category", "Light")]
public class SingleTransposeTests
{
    private const int Stride = 16;

    private static float[] Numbers { get; } = [.. Enumerable.Range(0, Stride * Stride).Select(i => (float)i)];

    [Fact]
    public void Columns_at_128_bits()
    {
        VectorMath.Transpose(
            Row128(0), Row128(1), Row128(2), Row128(3),
            out Vector128<float> c0, out Vector128<float> c1, out Vector128<float> c2, out Vector128<float> c3);
        Check(c0, c1, c2, c3);
    }

    [Fact]
    public void Columns_at_256_bits()
    {
        VectorMath.Transpose(
            Row256(0), Row256(1), Row256(2), Row256(3),
            Row256(4), Row256(5), Row256(6), Row256(7),
            out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3,
            out Vector256<float> c4, out Vector256<float> c5, out Vector256<float> c6, out Vector256<float> c7);
        Check(c0, c1, c2, c3, c4, c5, c6, c7);
    }

    [Fact]
    public void Columns_at_512_bits()
    {
        VectorMath.Transpose(
            Row512(0), Row512(1), Row512(2), Row512(3),
            Row512(4), Row512(5), Row512(6), Row512(7),
            Row512(8), Row512(9), Row512(10), Row512(11),
            Row512(12), Row512(13), Row512(14), Row512(15),
            out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3,
            out Vector512<float> c4, out Vector512<float> c5, out Vector512<float> c6, out Vector512<float> c7,
            out Vector512<float> c8, out Vector512<float> c9, out Vector512<float> c10, out Vector512<float> c11,
            out Vector512<float> c12, out Vector512<float> c13, out Vector512<float> c14, out Vector512<float> c15);
        Check(c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15);
    }

    private static Vector128<float> Row128(int row) => Vector128.Create(Numbers, row * Stride);

    private static Vector256<float> Row256(int row) => Vector256.Create(Numbers, row * Stride);

    private static Vector512<float> Row512(int row) => Vector512.Create(Numbers, row * Stride);

    private static void Check(params Vector128<float>[] columns) =>
        Check(columns.Length, (row, column) => columns[column][row]);

    private static void Check(params Vector256<float>[] columns) =>
        Check(columns.Length, (row, column) => columns[column][row]);

    private static void Check(params Vector512<float>[] columns) =>
        Check(columns.Length, (row, column) => columns[column][row]);

    private static void Check(int size, Func<int, int, float> element)
    {
        for (int row = 0; row < size; row++)
        {
            for (int column = 0; column < size; column++)
            {
                Assert.Equal(Numbers[(row * Stride) + column], element(row, column));
            }
        }
    }
}
