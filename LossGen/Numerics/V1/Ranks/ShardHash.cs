using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Tells whether ranks were given the same numbers. Not against intent: it finds a wrong batch, a wrong order or a
/// wrong option.
/// </summary>
internal struct ShardHash()
{
    // The constants of FNV-1a (Fowler, Noll, Vo) for 64 bits, over words in the place of bytes, and a rotation that
    // brings the upper half down.
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    private ulong _state = Basis;

    /// <summary>The upper half of the hash, a number that a double holds.</summary>
    public readonly double High => _state >> 32;

    /// <summary>The lower half of the hash.</summary>
    public readonly double Low => (uint)_state;

    /// <summary>Adds a word.</summary>
    public void Add(ulong word) => _state = ulong.RotateLeft((_state ^ word) * Prime, 29);

    /// <summary>Adds numbers by their bits, and how many they are.</summary>
    public void Add<T>(Elements<T> numbers)
        where T : unmanaged
    {
        Add((ulong)numbers.Length);
        const int Piece = 1 << 26;
        for (nint start = 0; start < numbers.Length; start += Piece)
        {
            var length = (int)nint.Min(Piece, numbers.Length - start);
            Add(MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref numbers[start], length)));
        }
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            Add(word);
        }

        foreach (var rest in bytes[(bytes.Length & ~7)..])
        {
            Add(rest);
        }
    }
}
