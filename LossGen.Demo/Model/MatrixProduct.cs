using System.Numerics;
using System.Numerics.Tensors;

namespace LossGen.Demo.Model;

/// <summary>
/// Matrix products in which every entry is one chain of fused multiply-adds in the order of the inner index. A dot
/// product would be shorter, but its order of summation follows the vector width, and the demo's figures with it.
/// </summary>
internal static class MatrixProduct
{
    /// <summary>result += a · b</summary>
    public static void Add<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var i = 0; i < a.Rows; i++)
        {
            var factors = a.Row(i);
            var sum = result.Row(i);
            for (var k = 0; k < b.Rows; k++)
            {
                TensorPrimitives.FusedMultiplyAdd(b.Row(k), factors[k], sum, sum);
            }
        }
    }

    /// <summary>result += aᵀ · b</summary>
    public static void AddTransposed<T>(Matrix<T> a, Matrix<T> b, Matrix<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (var k = 0; k < a.Rows; k++)
        {
            var factors = a.Row(k);
            for (var i = 0; i < a.Columns; i++)
            {
                TensorPrimitives.FusedMultiplyAdd(b.Row(k), factors[i], result.Row(i), result.Row(i));
            }
        }
    }
}
