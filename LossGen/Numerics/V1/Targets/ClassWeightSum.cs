using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>The sum of the weights of all classes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClassWeightSum
{
    /// <summary>Adds up weights in double: chunks of 4,096, each in order, and then the chunks in theirs.</summary>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="classWeights">The weight of each class.</param>
    /// <returns>Their sum.</returns>
    public static WideDouble Of<TWeight>(ReadOnlySpan<TWeight> classWeights)
        where TWeight : unmanaged
        => Of((Elements<TWeight>)classWeights);

    /// <inheritdoc cref="Of{TWeight}(ReadOnlySpan{TWeight})"/>
    public static WideDouble Of<TWeight>(Elements<TWeight> classWeights)
        where TWeight : unmanaged
    {
        WideDouble total = default;
        for (nint first = 0; first < classWeights.Length; first += ClassThreads.Chunk)
        {
            total += OfChunk(classWeights, first);
        }

        return total;
    }

    /// <summary>Adds up the weights of a chunk of classes.</summary>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="classWeights">The weight of each class.</param>
    /// <param name="first">The first class of the chunk.</param>
    /// <returns>Their sum.</returns>
    internal static WideDouble OfChunk<TWeight>(Elements<TWeight> classWeights, nint first)
        where TWeight : unmanaged
    {
        WideDouble total = default;
        nint end = nint.Min(first + ClassThreads.Chunk, classWeights.Length);
        for (nint index = first; index < end; index++)
        {
            total = total.Add(StoredNumber.ToDouble(classWeights[index]));
        }

        return total;
    }
}
