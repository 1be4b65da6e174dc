using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
/// <summary>
/// The classes of a tile of rows, one row a lane: column c holds class c of every row, first its logits, then their
/// exponentials, at last the gradient. The passes over them are the same in all kernels of few classes, whose texts
/// call them and are short.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SkipLocalsInit]
public readonly ref partial struct SingleColumns256
{
    /// <summary>The most classes that a row may have.</summary>
    public const int MostClasses = 64;

    // What passes hand on stands before the columns. In variables of the kernel, whose addresses a call would take,
    // it would be cleared at the beginning of every tile.
    private const int LargestColumn = -5;
    private const int LimitColumn = -4;
    private const int MaxColumn = -3;
    private const int TargetExpColumn = -2;
    private const int TargetLogitColumn = -1;

    private const int LineBytes = 64;

    private readonly ref float first;
    private readonly int classes;

    /// <summary>Columns in memory.</summary>
    /// <param name="memory">As many elements as <see cref="Length"/> says.</param>
    /// <param name="classes">The number of classes, from 1 to <see cref="MostClasses"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe SingleColumns256(Span<float> memory, nint classes)
    {
        // No column in two lines of the cache.
        ref float start = ref MemoryMarshal.GetReference(memory);
        nint beyond = (nint)Unsafe.AsPointer(ref start) & (LineBytes - 1);
        start = ref Unsafe.AddByteOffset(ref start, -beyond & (LineBytes - 1));
        first = ref Unsafe.Add(ref start, -LargestColumn * VectorMath.SingleLanes256);
        this.classes = int.CreateTruncating(classes);
    }

    /// <summary>The largest logit of each row; where it holds a NaN, anything.</summary>
    public Vector256<float> Max
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Column(MaxColumn);
    }

    /// <summary>The exponential of the target of each row.</summary>
    public Vector256<float> TargetExp
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Column(TargetExpColumn);
    }

    /// <summary>The logit of the target of each row; NaN without a target.</summary>
    public Vector256<float> TargetLogit
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Column(TargetLogitColumn);
    }

    /// <summary>The elements that the columns take.</summary>
    /// <param name="classes">The number of classes, from 1 to <see cref="MostClasses"/>.</param>
    public static int Length(nint classes) =>
        ((Filled(int.CreateTruncating(classes)) - LargestColumn) * VectorMath.SingleLanes256)
        + (LineBytes / sizeof(float));

    /// <summary>Finds the class that each row predicts: its first NaN, or else the first of the largest.</summary>
    /// <param name="topOf">Receives the class of each row.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void FindTop(ref int topOf)
    {
        SingleColumns256 columns = this;
        Vector256<float> max = columns.Column(MaxColumn);
        // The last class first, so that the first of equals stays.
        Vector256<int> top = Vector256<int>.Zero;
        Vector256<int> nan = Vector256<int>.AllBitsSet;
        for (int c = columns.classes - 1; c >= 0; c--)
        {
            VectorMath.TakeTop(columns.Column(c), max, c, ref top, ref nan);
        }

        VectorMath.TopOf(top, nan).StoreUnsafe(ref topOf);
    }

    /// <summary>A class of every row.</summary>
    /// <param name="c">The class.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Column(int c) =>
        Vector256.LoadUnsafe(ref Unsafe.Add(ref first, c * VectorMath.SingleLanes256));

    /// <summary>Replaces a class of every row.</summary>
    /// <param name="c">The class.</param>
    /// <param name="column">What takes its place.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int c, Vector256<float> column) =>
        column.StoreUnsafe(ref Unsafe.Add(ref first, c * VectorMath.SingleLanes256));
}
