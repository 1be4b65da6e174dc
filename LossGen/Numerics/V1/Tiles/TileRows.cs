using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>What is done row by row before and after tiles that hold one row a lane.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class TileRows
{
    /// <summary>Looks up the targets of a group of rows.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <param name="targets">The target of the first row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="targetOf">Receives the targets; -1 for an ignored row and beyond the last.</param>
    /// <returns>Whether a row is ignored.</returns>
    public static bool Look<TIndex, TLane>(ref TIndex targets, int rows, long? ignoreIndex, Span<TLane> targetOf)
        where TIndex : unmanaged
        where TLane : unmanaged, IBinaryInteger<TLane>
    {
        targetOf[rows..].Fill(-TLane.One);
        targetOf = targetOf[..rows];
        if (typeof(TIndex) == typeof(int) && typeof(TLane) == typeof(int))
        {
            Look(
                ref Unsafe.As<TIndex, int>(ref targets),
                ignoreIndex is >= int.MinValue and <= int.MaxValue ? (int)ignoreIndex : -1,
                MemoryMarshal.Cast<TLane, int>(targetOf));
        }
        else
        {
            for (int row = 0; row < targetOf.Length; row++)
            {
                long target = TargetIndex.Of(Unsafe.Add(ref targets, row));
                targetOf[row] = TLane.CreateTruncating(
                    TargetIndex.IsIgnored<TIndex>(target, ignoreIndex) ? -1 : target);
            }
        }

        return targetOf.Contains(-TLane.One);
    }

    // The common case by vectors. An ignore index that is no int never matches: no row needs to be marked then.
    private static void Look(ref int targets, int ignoreIndex, Span<int> targetOf)
    {
        int row = 0;
        for (; row <= targetOf.Length - Vector<int>.Count; row += Vector<int>.Count)
        {
            Vector<int> target = Vector.LoadUnsafe(ref targets, (nuint)row);
            Vector.ConditionalSelect(Vector.Equals(target, new Vector<int>(ignoreIndex)), new Vector<int>(-1), target)
                .CopyTo(targetOf[row..]);
        }

        for (; row < targetOf.Length; row++)
        {
            int target = Unsafe.Add(ref targets, row);
            targetOf[row] = target == ignoreIndex ? -1 : target;
        }
    }

    /// <summary>Looks up the targets of a group of rows and what they weigh.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <typeparam name="TWeight">The type of a class weight.</typeparam>
    /// <typeparam name="TArithmetic">The type of the arithmetic.</typeparam>
    /// <param name="targets">The target of the first row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="targetOf">Receives the targets; -1 for an ignored row and beyond the last.</param>
    /// <param name="classWeights">The weight of the first class.</param>
    /// <param name="skipsWeightless">Whether a row of weight 0 is ignored.</param>
    /// <param name="weightOf">Receives the weights; 0 for an ignored row.</param>
    /// <returns>Whether a row is ignored.</returns>
    public static bool Look<TIndex, TLane, TWeight, TArithmetic>(
        ref TIndex targets,
        int rows,
        long? ignoreIndex,
        Span<TLane> targetOf,
        ref TWeight classWeights,
        bool skipsWeightless,
        Span<TArithmetic> weightOf)
        where TIndex : unmanaged
        where TLane : unmanaged, IBinaryInteger<TLane>
        where TWeight : unmanaged
        where TArithmetic : unmanaged, INumber<TArithmetic>
    {
        bool skips = Look(ref targets, rows, ignoreIndex, targetOf);
        for (int row = 0; row < rows; row++)
        {
            TLane target = targetOf[row];
            TWeight weight = TLane.IsNegative(target)
                ? default
                : Unsafe.Add(ref classWeights, (nint)long.CreateTruncating(target));
            weightOf[row] = StoredNumber.As<TWeight, TArithmetic>(weight);
            if (skipsWeightless && weightOf[row] == TArithmetic.Zero)
            {
                targetOf[row] = -TLane.One;
                skips = true;
            }
        }

        return skips;
    }

    /// <summary>Clears the losses of the ignored rows, whatever a tile made of them.</summary>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <typeparam name="TArithmetic">The type of the arithmetic.</typeparam>
    /// <param name="targetOf">The targets; -1 for an ignored row.</param>
    /// <param name="lossOf">The losses.</param>
    public static void ClearLosses<TLane, TArithmetic>(Span<TLane> targetOf, Span<TArithmetic> lossOf)
        where TLane : unmanaged, IBinaryInteger<TLane>
        where TArithmetic : unmanaged
    {
        for (int row = 0; row < targetOf.Length; row++)
        {
            if (TLane.IsNegative(targetOf[row]))
            {
                lossOf[row] = default;
            }
        }
    }

    /// <summary>Clears the gradient of the ignored rows, whatever a tile made of it.</summary>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="targetOf">The targets; -1 for an ignored row.</param>
    /// <param name="gradient">The gradient of the first row.</param>
    /// <param name="classes">The elements of a row.</param>
    public static void ClearGradients<TLane, T>(Span<TLane> targetOf, ref T gradient, int classes)
        where TLane : unmanaged, IBinaryInteger<TLane>
        where T : unmanaged => ClearGradients(targetOf, ref gradient, classes, classes);

    /// <summary>Clears the gradient of the ignored rows, which lie further apart.</summary>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="targetOf">The targets; -1 for an ignored row.</param>
    /// <param name="gradient">The gradient of the first row.</param>
    /// <param name="classes">The elements of a row.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    public static void ClearGradients<TLane, T>(Span<TLane> targetOf, ref T gradient, int classes, nint stride)
        where TLane : unmanaged, IBinaryInteger<TLane>
        where T : unmanaged
    {
        for (int row = 0; row < targetOf.Length; row++)
        {
            if (TLane.IsNegative(targetOf[row]))
            {
                RowMath.Clear(ref Unsafe.Add(ref gradient, row * stride), classes);
            }
        }
    }

    /// <summary>Clears the gradient of the ignored rows, whose classes lie in planes.</summary>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="targetOf">The targets; -1 for an ignored row.</param>
    /// <param name="gradient">The gradient of row 0, not of the first of these rows.</param>
    /// <param name="first">The row of the first target.</param>
    /// <param name="classes">The planes of a sample.</param>
    /// <param name="innerSize">The elements of a plane.</param>
    public static void ClearGradients<TLane, T>(
        Span<TLane> targetOf, ref T gradient, nint first, int classes, nint innerSize)
        where TLane : unmanaged, IBinaryInteger<TLane>
        where T : unmanaged
    {
        for (int row = 0; row < targetOf.Length; row++)
        {
            if (!TLane.IsNegative(targetOf[row]))
            {
                continue;
            }

            (nint sample, nint inner) = nint.DivRem(first + row, innerSize);
            nint index = (sample * classes * innerSize) + inner;
            for (int c = 0; c < classes; c++, index += innerSize)
            {
                Unsafe.Add(ref gradient, index) = default;
            }
        }
    }

    /// <summary>Looks up the weights of a group of rows.</summary>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <typeparam name="TLane">The integer type as wide as the arithmetic.</typeparam>
    /// <typeparam name="TArithmetic">The type of the arithmetic.</typeparam>
    /// <param name="sampleWeights">The weight of the first row.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="targetOf">The targets; becomes -1 for a row of weight 0.</param>
    /// <param name="sampleWeightOf">Receives the weights.</param>
    /// <returns>Whether a row is ignored.</returns>
    public static bool Weigh<TWeight, TLane, TArithmetic>(
        ref TWeight sampleWeights, int rows, Span<TLane> targetOf, Span<TArithmetic> sampleWeightOf)
        where TWeight : unmanaged
        where TLane : unmanaged, IBinaryInteger<TLane>
        where TArithmetic : unmanaged, INumber<TArithmetic>
    {
        bool skips = false;
        Load(ref sampleWeights, sampleWeightOf[..rows]);
        for (int row = 0; row < rows; row++)
        {
            if (sampleWeightOf[row] == TArithmetic.Zero)
            {
                targetOf[row] = -TLane.One;
                skips = true;
            }
        }

        return skips;
    }

    /// <summary>Reads a number for each row.</summary>
    /// <typeparam name="TFrom">The type in memory.</typeparam>
    /// <typeparam name="TTo">The type of the arithmetic.</typeparam>
    /// <param name="source">The number of the first row.</param>
    /// <param name="destination">Receives the numbers.</param>
    public static void Load<TFrom, TTo>(ref TFrom source, Span<TTo> destination)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        for (int row = 0; row < destination.Length; row++)
        {
            destination[row] = StoredNumber.As<TFrom, TTo>(Unsafe.Add(ref source, row));
        }
    }

    /// <summary>Writes the loss of each row.</summary>
    /// <typeparam name="TFrom">The type of the arithmetic.</typeparam>
    /// <typeparam name="TTo">The type in memory.</typeparam>
    /// <param name="losses">The losses.</param>
    /// <param name="destination">Where the first goes.</param>
    public static void Store<TFrom, TTo>(ReadOnlySpan<TFrom> losses, ref TTo destination)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        for (int row = 0; row < losses.Length; row++)
        {
            Unsafe.Add(ref destination, row) = StoredNumber.As<TFrom, TTo>(losses[row]);
        }
    }
}
