using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>The rows lie in a matrix whose elements all differ.</summary>
[Trait("Category", "Light")]
public class DoubleTransposeTests
{
    private const int Stride = 8;

    private static double[] Numbers { get; } = [.. Enumerable.Range(0, Stride * Stride).Select(i => (double)i)];

    [Fact]
    public void Columns_at_128_bits()
    {
        VectorMath.Transpose(
            Row128(0), Row128(1),
            out Vector128<double> c0, out Vector128<double> c1);
        Check(c0, c1);
    }

    [Fact]
    public void Columns_at_256_bits()
    {
        VectorMath.Transpose(
            Row256(0), Row256(1), Row256(2), Row256(3),
            out Vector256<double> c0, out Vector256<double> c1, out Vector256<double> c2, out Vector256<double> c3);
        Check(c0, c1, c2, c3);
    }

    [Fact]
    public void Columns_at_512_bits()
    {
        VectorMath.Transpose(
            Row512(0), Row512(1), Row512(2), Row512(3),
            Row512(4), Row512(5), Row512(6), Row512(7),
            out Vector512<double> c0, out Vector512<double> c1, out Vector512<double> c2, out Vector512<double> c3,
            out Vector512<double> c4, out Vector512<double> c5, out Vector512<double> c6, out Vector512<double> c7);
        Check(c0, c1, c2, c3, c4, c5, c6, c7);
    }

    private static Vector128<double> Row128(int row) => Vector128.Create(Numbers, row * Stride);

    private static Vector256<double> Row256(int row) => Vector256.Create(Numbers, row * Stride);

    private static Vector512<double> Row512(int row) => Vector512.Create(Numbers, row * Stride);

    private static void Check(params Vector128<double>[] columns) =>
        Check(columns.Length, (row, column) => columns[column][row]);

    private static void Check(params Vector256<double>[] columns) =>
        Check(columns.Length, (row, column) => columns[column][row]);

    private static void Check(params Vector512<double>[] columns) =>
        Check(columns.Length, (row, column) => columns[column][row]);

    private static void Check(int size, Func<int, int, double> element)
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
