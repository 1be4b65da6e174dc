using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// The class that a target stands for, of whatever integer type, counted from 0 or from 1. The branches are on types,
/// of which a method that is compiled for one keeps none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TargetIndex
{
    /// <summary>The class of the key 0: none, so that the row is ignored.</summary>
    public const long Missing = -1;

    /// <summary>The class of a target; a number that is none where the target is none.</summary>
    /// <typeparam name="TIndex">The integer type of the targets, or that of keys.</typeparam>
    /// <param name="target">The target.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Of<TIndex>(TIndex target)
        where TIndex : unmanaged
        => typeof(TIndex) == typeof(int) ? Unsafe.BitCast<TIndex, int>(target)
            : typeof(TIndex) == typeof(long) ? Unsafe.BitCast<TIndex, long>(target)
            : typeof(TIndex) == typeof(short) ? Unsafe.BitCast<TIndex, short>(target)
            : typeof(TIndex) == typeof(sbyte) ? Unsafe.BitCast<TIndex, sbyte>(target)
            : typeof(TIndex) == typeof(byte) ? Unsafe.BitCast<TIndex, byte>(target)
            : typeof(TIndex) == typeof(ushort) ? Unsafe.BitCast<TIndex, ushort>(target)
            : typeof(TIndex) == typeof(uint) ? Unsafe.BitCast<TIndex, uint>(target)
            : OfKey(target);

    /// <summary>What targets of a type count their classes from.</summary>
    /// <typeparam name="TIndex">The integer type of the targets, or that of keys.</typeparam>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BaseOf<TIndex>()
        where TIndex : unmanaged
        => typeof(TIndex).IsGenericType ? 1 : 0;

    /// <summary>Whether the row of a target is ignored.</summary>
    /// <typeparam name="TIndex">The integer type of the targets, or that of keys.</typeparam>
    /// <param name="target">The class that the target stands for.</param>
    /// <param name="ignoreIndex">The ignore index, or null where there is none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIgnored<TIndex>(long target, long? ignoreIndex)
        where TIndex : unmanaged
        => target == ignoreIndex || (BaseOf<TIndex>() != 0 && target == Missing);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long OfKey<TIndex>(TIndex target)
        where TIndex : unmanaged
        => typeof(TIndex) == typeof(TargetKey<int>) ? Unsafe.BitCast<TIndex, TargetKey<int>>(target)
            : typeof(TIndex) == typeof(TargetKey<long>) ? Unsafe.BitCast<TIndex, TargetKey<long>>(target)
            : typeof(TIndex) == typeof(TargetKey<short>) ? Unsafe.BitCast<TIndex, TargetKey<short>>(target)
            : typeof(TIndex) == typeof(TargetKey<sbyte>) ? Unsafe.BitCast<TIndex, TargetKey<sbyte>>(target)
            : typeof(TIndex) == typeof(TargetKey<byte>) ? Unsafe.BitCast<TIndex, TargetKey<byte>>(target)
            : typeof(TIndex) == typeof(TargetKey<ushort>) ? Unsafe.BitCast<TIndex, TargetKey<ushort>>(target)
            : Unsafe.BitCast<TIndex, TargetKey<uint>>(target);
}
