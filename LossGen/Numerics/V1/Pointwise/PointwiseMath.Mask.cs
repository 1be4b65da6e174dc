using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class PointwiseMath
{
    /// <summary>How many elements count.</summary>
    /// <param name="mask">Which do.</param>
    public static nint CountOf(Elements<bool> mask)
    {
        nint count = 0;
        nint index = 0;
        for (; index <= mask.Length - Vector256<byte>.Count; index += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref Unsafe.As<bool, byte>(ref mask.First), (nuint)index);
            var absent = Vector256.Equals(bytes, Vector256<byte>.Zero);
            count += BitOperations.PopCount(~absent.ExtractMostSignificantBits());
        }

        for (; index < mask.Length; index++)
        {
            count += mask[index] ? 1 : 0;
        }

        return count;
    }

    /// <summary>Which of 4 elements count.</summary>
    /// <param name="mask">Where index 0 is.</param>
    /// <param name="index">The element of lane 0.</param>
    /// <param name="left">How many elements there are from that one on; no memory beyond them is touched.</param>
    /// <returns>All bits set where an element counts.</returns>
    public static Vector128<float> Mask128Single(ref readonly bool mask, nint index, nint left) =>
        Mask512Single(Bytes(in mask, index, nint.Min(left, 4))).GetLower().GetLower();

    /// <summary>Which of 8 elements count.</summary>
    /// <inheritdoc cref="Mask128Single"/>
    public static Vector256<float> Mask256Single(ref readonly bool mask, nint index, nint left) =>
        Mask512Single(Bytes(in mask, index, nint.Min(left, 8))).GetLower();

    /// <summary>Which of 16 elements count.</summary>
    /// <inheritdoc cref="Mask128Single"/>
    public static Vector512<float> Mask512Single(ref readonly bool mask, nint index, nint left) =>
        Mask512Single(Bytes(in mask, index, nint.Min(left, 16)));

    /// <summary>Which of 2 elements count.</summary>
    /// <inheritdoc cref="Mask128Single"/>
    public static Vector128<double> Mask128Double(ref readonly bool mask, nint index, nint left) =>
        Mask512Double(Bytes(in mask, index, nint.Min(left, 2))).GetLower().GetLower();

    /// <summary>Which of 4 elements count.</summary>
    /// <inheritdoc cref="Mask128Single"/>
    public static Vector256<double> Mask256Double(ref readonly bool mask, nint index, nint left) =>
        Mask512Double(Bytes(in mask, index, nint.Min(left, 4))).GetLower();

    /// <summary>Which of 8 elements count.</summary>
    /// <inheritdoc cref="Mask128Single"/>
    public static Vector512<double> Mask512Double(ref readonly bool mask, nint index, nint left) =>
        Mask512Double(Bytes(in mask, index, nint.Min(left, 8)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Mask512Single(Vector128<byte> bytes) =>
        ~Vector512.Equals(Widened(bytes), Vector512<uint>.Zero).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Mask512Double(Vector128<byte> bytes) =>
        ~Vector512.Equals(Vector512.WidenLower(Widened(bytes)), Vector512<ulong>.Zero).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Widened(Vector128<byte> bytes) =>
        Vector512.WidenLower(Vector256.WidenLower(bytes.ToVector256Unsafe()).ToVector512Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(ref readonly bool mask, nint index, nint count)
    {
        ref byte first = ref Unsafe.Add(ref Unsafe.As<bool, byte>(ref Unsafe.AsRef(in mask)), index);
        return count switch
        {
            16 => Vector128.LoadUnsafe(ref first),
            8 => Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(ref first)).AsByte(),
            4 => Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(ref first)).AsByte(),
            _ => FewBytes(ref first, count),
        };
    }

    private static Vector128<byte> FewBytes(ref byte first, nint count)
    {
        Vector128<byte> bytes = default;
        for (nint i = 0; i < count; i++)
        {
            bytes = bytes.WithElement((int)i, Unsafe.Add(ref first, i));
        }

        return bytes;
    }
}
