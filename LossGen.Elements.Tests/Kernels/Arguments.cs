using System.Runtime.CompilerServices;
using LossGen.Oracle.Memory;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>The arguments of a call by their names: spans between pages that nobody may touch, and numbers.</summary>
public sealed class Arguments(SixteenBits format, Placing placing) : IDisposable
{
    private readonly Dictionary<string, GuardedMemory<byte>> memory = [];
    private readonly Dictionary<string, int> lengths = [];
    private readonly Dictionary<string, double> results = [];
    private readonly Dictionary<string, nint[]> shapes = [];

    /// <summary>The numbers of a call that are not of its data.</summary>
    public required IReadOnlyDictionary<string, double> Numbers { get; init; }

    /// <summary>Gives a span its memory, and a tensor its shape.</summary>
    public Span<T> Place<T>(string name, int length, params nint[] shape)
        where T : unmanaged
    {
        memory[name] = new GuardedMemory<byte>(length * Unsafe.SizeOf<T>());
        lengths[name] = length;
        shapes[name] = shape;
        return Span<T>(name);
    }

    public ReadOnlySpan<nint> Lengths(string name) => shapes[name];

    public unsafe Span<T> Span<T>(string name)
        where T : unmanaged
    {
        int length = lengths[name];
        nint start = placing == Placing.AtStart
            ? memory[name].Start
            : memory[name].End - ((nint)length * Unsafe.SizeOf<T>());
        return new((void*)start, length);
    }

    public T Value<T>(string name)
        where T : struct
    {
        double value = Numbers.GetValueOrDefault(name);
        if (Unsafe.SizeOf<T>() == sizeof(ushort))
        {
            return Unsafe.BitCast<ushort, T>(format.Narrow(value));
        }

        return typeof(T) == typeof(float) ? (T)(object)(float)value
            : typeof(T) == typeof(double) ? (T)(object)value
            : typeof(T) == typeof(int) ? (T)(object)(int)value
            : typeof(T) == typeof(long) ? (T)(object)(long)value
            : typeof(T) == typeof(nint) ? (T)(object)(nint)value
            : typeof(T) == typeof(bool) ? (T)(object)(value != 0)
            : typeof(T).IsEnum ? (T)Enum.ToObject(typeof(T), (int)value)
            : default;
    }

    public void Result<T>(string name, T value)
        where T : unmanaged
        => results[name] = Unsafe.SizeOf<T>() == sizeof(ushort)
            ? format.Widen(Unsafe.BitCast<T, ushort>(value))
            : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture);

    public double ResultOf(string name) => results[name];

    public void Dispose()
    {
        foreach (var guarded in memory.Values)
        {
            guarded.Dispose();
        }
    }
}

/// <summary>At which of its two forbidden pages a span lies.</summary>
public enum Placing
{
    AtStart,
    AtEnd,
}
