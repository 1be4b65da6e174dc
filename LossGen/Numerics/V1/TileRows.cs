using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>What goes back to memory row by row after tiles that hold one row a lane.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TileRows
{
    /// <summary>Writes the gradient at the target of each row.</summary>
    /// <param name="entries">The gradient at the target of each row.</param>
    /// <param name="targets">The target of each row; negative where the row has no entry.</param>
    /// <param name="gradient">The gradient of the first row.</param>
    /// <param name="classes">The number of classes.</param>
    public static void Scatter(ReadOnlySpan<float> entries, ReadOnlySpan<int> targets, ref float gradient, int classes)
    {
        for (int row = 0; row < entries.Length; row++)
        {
            int target = targets[row];
            if (target >= 0)
            {
                Unsafe.Add(ref gradient, ((nint)row * classes) + target) = entries[row];
            }
        }
    }

    /// <inheritdoc cref="Scatter(ReadOnlySpan{float}, ReadOnlySpan{int}, ref float, int)"/>
    public static void Scatter(ReadOnlySpan<float> entries, ReadOnlySpan<int> targets, ref Half gradient, int classes)
    {
        for (int row = 0; row < entries.Length; row++)
        {
            int target = targets[row];
            if (target >= 0)
            {
                Unsafe.Add(ref gradient, ((nint)row * classes) + target) = (Half)entries[row];
            }
        }
    }

    /// <inheritdoc cref="Scatter(ReadOnlySpan{float}, ReadOnlySpan{int}, ref float, int)"/>
    public static void Scatter(
        ReadOnlySpan<double> entries, ReadOnlySpan<long> targets, ref double gradient, int classes)
    {
        for (int row = 0; row < entries.Length; row++)
        {
            long target = targets[row];
            if (target >= 0)
            {
                Unsafe.Add(ref gradient, ((nint)row * classes) + (nint)target) = entries[row];
            }
        }
    }

    /// <summary>Writes the loss of each row.</summary>
    /// <typeparam name="TFrom">The type of the arithmetic.</typeparam>
    /// <typeparam name="TTo">The type in memory.</typeparam>
    /// <param name="losses">The losses.</param>
    /// <param name="destination">Where the first goes.</param>
    public static void Store<TFrom, TTo>(ReadOnlySpan<TFrom> losses, ref TTo destination)
        where TFrom : unmanaged, System.Numerics.INumberBase<TFrom>
        where TTo : unmanaged, System.Numerics.INumberBase<TTo>
    {
        for (int row = 0; row < losses.Length; row++)
        {
            Unsafe.Add(ref destination, row) = TTo.CreateTruncating(losses[row]);
        }
    }
}
