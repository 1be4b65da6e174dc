using System.Numerics;
using LossGen.Demo.Model;

namespace LossGen.Demo.Data;

/// <summary>Images of hand-written digits, 8 × 8 pixels of 0 … 16 each, with their labels.</summary>
internal sealed class DigitSet(byte[] pixels, int[] labels)
{
    public const int Side = 8;
    public const int PixelCount = Side * Side;
    public const int Classes = 10;
    public const int Brightest = 16;

    public int Count => labels.Length;

    public ReadOnlySpan<int> Labels => labels;

    public ReadOnlySpan<byte> Image(int index) => pixels.AsSpan(index * PixelCount, PixelCount);

    /// <summary>The images at these indices, in this order.</summary>
    public DigitSet Subset(ReadOnlySpan<int> indices)
    {
        var chosenPixels = new byte[indices.Length * PixelCount];
        var chosenLabels = new int[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Image(indices[i]).CopyTo(chosenPixels.AsSpan(i * PixelCount));
            chosenLabels[i] = labels[indices[i]];
        }

        return new DigitSet(chosenPixels, chosenLabels);
    }

    /// <summary>
    /// The pixels as network inputs in [0, 1], one image a row. A sixteenth is exact in every element type.
    /// </summary>
    public Matrix<T> ToInputs<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var inputs = new Matrix<T>(Count, PixelCount);
        var scale = T.One / T.CreateChecked(Brightest);
        for (var i = 0; i < pixels.Length; i++)
        {
            inputs.Values[i] = T.CreateChecked(pixels[i]) * scale;
        }

        return inputs;
    }
}
