using System.Numerics;

namespace LossGen.Demo.Model;

/// <summary>A dense matrix, row after row.</summary>
internal sealed class Matrix<T>(int rows, int columns)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] values = new T[rows * columns];

    public int Rows => rows;

    public int Columns => columns;

    public Span<T> Values => values;

    public Span<T> Row(int index) => values.AsSpan(index * columns, columns);

    /// <summary>A new matrix of the rows at these indices, in this order.</summary>
    public Matrix<T> Gather(ReadOnlySpan<int> indices)
    {
        var gathered = new Matrix<T>(indices.Length, columns);
        for (var i = 0; i < indices.Length; i++)
        {
            Row(indices[i]).CopyTo(gathered.Row(i));
        }

        return gathered;
    }

    public Matrix<T> Transpose()
    {
        var transposed = new Matrix<T>(columns, rows);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                transposed.Row(j)[i] = Row(i)[j];
            }
        }

        return transposed;
    }
}
