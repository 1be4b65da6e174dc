using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
/// <summary>The soft cap of a tile: the slope at every class, and each row's maximum and target.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SkipLocalsInit]
public readonly ref struct SingleTileCap256
{
    private const int MaxColumn = 0;
    private const int TargetGapColumn = 1;
    private const int TargetSlopeColumn = 2;
    private const int FirstSlope = 3;

    // A double, or two of them, for each row.
    private const int VectorsInColumn = 2;
    private const int LineBytes = 64;

    private readonly ref float first;

    /// <summary>Columns in memory.</summary>
    /// <param name="memory">As many elements as <see cref="Length"/> says.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe SingleTileCap256(Span<float> memory)
    {
        ref float start = ref MemoryMarshal.GetReference(memory);
        nint beyond = (nint)Unsafe.AsPointer(ref start) & (LineBytes - 1);
        first = ref Unsafe.AddByteOffset(ref start, -beyond & (LineBytes - 1));
    }

    /// <summary>The capped maximum of each row.</summary>
    public SingleRows256 Max
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Column(MaxColumn);
        internal set => Column(MaxColumn) = value;
    }

    /// <summary>The capped maximum of each row less the capped logit of its target.</summary>
    public SingleRows256 TargetGap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Column(TargetGapColumn);
        internal set => Column(TargetGapColumn) = value;
    }

    /// <summary>The derivative of the target's capped logit with respect to the scaled one.</summary>
    public SingleRows256 TargetSlope
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Column(TargetSlopeColumn);
        internal set => Column(TargetSlopeColumn) = value;
    }

    /// <summary>The elements that the columns take.</summary>
    /// <param name="classes">The number of classes.</param>
    public static int Length(nint classes) =>
        ((int.CreateTruncating(classes) + FirstSlope) * VectorsInColumn * VectorMath.SingleLanes256)
        + (LineBytes / sizeof(float));

    /// <summary>The derivatives of the capped logits of a class with respect to the scaled ones.</summary>
    /// <param name="c">The class.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref SingleRows256 SlopeOf(int c) => ref Column(FirstSlope + c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref SingleRows256 Column(int c) => ref Unsafe.As<float, SingleRows256>(
        ref Unsafe.Add(ref first, c * VectorsInColumn * VectorMath.SingleLanes256));
}
