namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>
/// Where the elements of rows lie in the memory of a call: without gaps, in rows that lie apart where the kernel takes
/// a stride, or in the planes of a few samples where the classes are axis 1.
/// </summary>
internal sealed class RowLayout(KernelShape shape, int rows, int classes, int samples = 1)
{
    private const int Gap = 3;

    /// <summary>What is passed as <c>rowStride</c>.</summary>
    public int RowStride => classes + Gap;

    /// <summary>What is passed as <c>innerSize</c>, and as <c>sequenceLength</c>: the rows of a sample.</summary>
    public int InnerSize => int.Max(rows / samples, 1);

    /// <summary>The elements of a span.</summary>
    public int Length(KernelRole role) => IsStrided(role) && rows > 0
        ? ((rows - 1) * RowStride) + classes
        : rows * classes;

    /// <summary>Rows without gaps as they lie in memory; what lies between them is NaN.</summary>
    public double[] Spread(KernelRole role, double[] packed)
    {
        double[] memory = [.. Enumerable.Repeat(double.NaN, Length(role))];
        for (int i = 0; i < packed.Length; i++)
        {
            memory[PlaceOf(role, i)] = packed[i];
        }

        return memory;
    }

    /// <summary>Rows without gaps from where they lie in memory.</summary>
    public double[] Collect(KernelRole role, double[] memory)
        => [.. Enumerable.Range(0, rows * classes).Select(i => memory[PlaceOf(role, i)])];

    private bool IsStrided(KernelRole role)
        => shape.Has(KernelRole.RowStride) && role is (KernelRole.Logits or KernelRole.Gradient);

    private int PlaceOf(KernelRole role, int i)
    {
        (int row, int c) = (i / classes, i % classes);
        return shape.ClassAxis == 1 ? (((row / InnerSize * classes) + c) * InnerSize) + (row % InnerSize)
            : IsStrided(role) ? (row * RowStride) + c
            : i;
    }
}
