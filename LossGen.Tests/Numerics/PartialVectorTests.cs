using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle.Memory;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Partial vectors at both ends of unreadable memory: a touch outside ends the process.</summary>
[Trait("Category", "Light")]
public class PartialVectorTests
{
    private delegate Vector512<float> Load<T>(ref readonly T source, nint index, nint count, float fill);

    private delegate void Store<T>(Vector512<float> value, ref T destination, nint index, nint count);

    [Fact]
    public void Singles_at_128_bits() => Check<float>(
        4,
        (ref readonly source, index, count, fill) => Wide(VectorMath.LoadPartial128(in source, index, count, fill)),
        (value, ref destination, index, count) =>
            VectorMath.StorePartial(value.GetLower().GetLower(), ref destination, index, count));

    [Fact]
    public void Singles_at_256_bits() => Check<float>(
        8,
        (ref readonly source, index, count, fill) =>
            VectorMath.LoadPartial256(in source, index, count, fill).ToVector512(),
        (value, ref destination, index, count) =>
            VectorMath.StorePartial(value.GetLower(), ref destination, index, count));

    [Fact]
    public void Singles_at_512_bits() => Check<float>(16, VectorMath.LoadPartial512, VectorMath.StorePartial);

    [Fact]
    public void Halves_at_128_bits() => Check<Half>(
        4,
        (ref readonly source, index, count, fill) => Wide(VectorMath.LoadHalfPartial128(in source, index, count, fill)),
        (value, ref destination, index, count) =>
            VectorMath.StoreHalfPartial(value.GetLower().GetLower(), ref destination, index, count));

    [Fact]
    public void Halves_at_256_bits() => Check<Half>(
        8,
        (ref readonly source, index, count, fill) =>
            VectorMath.LoadHalfPartial256(in source, index, count, fill).ToVector512(),
        (value, ref destination, index, count) =>
            VectorMath.StoreHalfPartial(value.GetLower(), ref destination, index, count));

    [Fact]
    public void Halves_at_512_bits() => Check<Half>(16, VectorMath.LoadHalfPartial512, VectorMath.StoreHalfPartial);

    // Doubles travel through float lanes: every value of the test is a small integer.
    [Fact]
    public void Doubles_at_128_bits() => Check<double>(
        2,
        (ref readonly source, index, count, fill) =>
            Wide(Vector128.Narrow(VectorMath.LoadPartial128(in source, index, count, (double)fill), default)),
        (value, ref destination, index, count) => VectorMath.StorePartial(
            Vector128.WidenLower(value.GetLower().GetLower()), ref destination, index, count));

    [Fact]
    public void Doubles_at_256_bits() => Check<double>(
        4,
        (ref readonly source, index, count, fill) => Vector256.Narrow(
            VectorMath.LoadPartial256(in source, index, count, (double)fill), default).ToVector512(),
        (value, ref destination, index, count) =>
            VectorMath.StorePartial(Vector256.WidenLower(value.GetLower()), ref destination, index, count));

    [Fact]
    public void Doubles_at_512_bits() => Check<double>(
        8,
        (ref readonly source, index, count, fill) =>
            Vector512.Narrow(VectorMath.LoadPartial512(in source, index, count, (double)fill), default),
        (value, ref destination, index, count) =>
            VectorMath.StorePartial(Vector512.WidenLower(value), ref destination, index, count));

    private static void Check<T>(int lanes, Load<T> load, Store<T> store)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        using var memory = new GuardedMemory<T>(64);
        foreach (Placement placement in Enum.GetValues<Placement>())
        {
            for (int count = 0; count <= lanes; count++)
            {
                CheckLoad(memory.Take(count, placement), lanes, load);
                CheckStore(memory.Take(count, placement), lanes, store);
            }
        }

        CheckBeyondTheLanes(memory.Take(lanes, Placement.AtEnd), lanes, load, store);
        CheckNeighboursOfStores(memory.Take(memory.Capacity, Placement.AtStart), lanes, store);
    }

    private static void CheckLoad<T>(Span<T> span, int lanes, Load<T> load)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        Number(span);
        foreach (float fill in (float[])[-7f, 0f, float.NegativeInfinity])
        {
            // An empty span's reference points at unreadable memory, and so does the lane before the first.
            Vector512<float> loaded = load(ref MemoryMarshal.GetReference(span), 0, span.Length, fill);
            for (int lane = 0; lane < lanes; lane++)
            {
                Assert.Equal(lane < span.Length ? lane + 1 : fill, loaded[lane]);
            }
        }
    }

    private static void CheckStore<T>(Span<T> span, int lanes, Store<T> store)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        span.Clear();
        store(Numbered(0), ref MemoryMarshal.GetReference(span), 0, span.Length);
        for (int lane = 0; lane < span.Length; lane++)
        {
            Assert.Equal(T.CreateChecked(lane + 1), span[lane]);
        }
    }

    private static void CheckBeyondTheLanes<T>(Span<T> span, int lanes, Load<T> load, Store<T> store)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        Number(span);
        foreach (nint count in (nint[])[lanes + 1, 1000, int.MaxValue])
        {
            store(Numbered(100), ref span[0], 0, count);
            Vector512<float> loaded = load(ref span[0], 0, count, -1f);
            for (int lane = 0; lane < lanes; lane++)
            {
                Assert.Equal(101 + lane, loaded[lane]);
            }
        }

        foreach (nint count in (nint[])[0, -1, -1000, int.MinValue])
        {
            store(Numbered(0), ref span[0], 0, count);
            Assert.Equal(T.CreateChecked(101), span[0]);
            Assert.Equal(T.CreateChecked(100 + lanes), span[lanes - 1]);
            Vector512<float> loaded = load(ref span[0], 0, count, -1f);
            Assert.All(Enumerable.Range(0, lanes), lane => Assert.Equal(-1f, loaded[lane]));
        }
    }

    private static void CheckNeighboursOfStores<T>(Span<T> span, int lanes, Store<T> store)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        for (int count = 0; count <= lanes; count++)
        {
            span.Fill(T.CreateChecked(-1));
            store(Numbered(0), ref span[0], 32, count);
            for (int i = 0; i < 80; i++)
            {
                bool stored = i >= 32 && i < 32 + count;
                Assert.Equal(T.CreateChecked(stored ? i - 31 : -1), span[i]);
            }
        }
    }

    private static void Number<T>(Span<T> span)
        where T : System.Numerics.INumber<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = T.CreateChecked(i + 1);
        }
    }

    private static Vector512<float> Numbered(int offset) =>
        Vector512.ConvertToSingle(Vector512<int>.Indices + Vector512.Create(offset + 1));

    private static Vector512<float> Wide(Vector128<float> value) => value.ToVector256().ToVector512();
}
