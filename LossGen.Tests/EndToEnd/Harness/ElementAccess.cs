using System.Numerics;
using System.Runtime.InteropServices;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Reads and writes elements of one type as doubles, which hold every value of a test exactly.</summary>
internal abstract class ElementAccess
{
    private static readonly Dictionary<Type, ElementAccess> Known = new()
    {
        [typeof(float)] = new Of<float>(),
        [typeof(double)] = new Of<double>(),
        [typeof(Half)] = new Of<Half>(),
        [typeof(int)] = new Of<int>(),
        [typeof(long)] = new Of<long>(),
        [typeof(short)] = new Of<short>(),
        [typeof(byte)] = new Of<byte>(),
        [typeof(sbyte)] = new Of<sbyte>(),
        [typeof(ushort)] = new Of<ushort>(),
        [typeof(uint)] = new Of<uint>(),
    };

    public abstract int Size { get; }

    public static ElementAccess For(Type type) => Known[type];

    public abstract void Write(Span<byte> memory, ReadOnlySpan<double> values);

    /// <summary>Writes whole numbers, those that no double holds among them.</summary>
    public abstract void Write(Span<byte> memory, ReadOnlySpan<long> values);

    public abstract double[] Read(ReadOnlySpan<byte> memory);

    /// <summary>Whether the type has this whole number.</summary>
    public abstract bool Holds(long value);

    private sealed class Of<T> : ElementAccess
        where T : unmanaged, INumber<T>
    {
        public override int Size => Marshal.SizeOf<T>();

        public override void Write(Span<byte> memory, ReadOnlySpan<double> values) => WriteChecked(memory, values);

        public override void Write(Span<byte> memory, ReadOnlySpan<long> values) => WriteChecked(memory, values);

        public override double[] Read(ReadOnlySpan<byte> memory)
        {
            ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(memory);
            var values = new double[elements.Length];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = double.CreateChecked(elements[i]);
            }

            return values;
        }

        public override bool Holds(long value)
            => long.CreateSaturating(T.CreateSaturating(value)) == value;

        private static void WriteChecked<TValue>(Span<byte> memory, ReadOnlySpan<TValue> values)
            where TValue : unmanaged, INumber<TValue>
        {
            Span<T> elements = MemoryMarshal.Cast<byte, T>(memory);
            for (int i = 0; i < values.Length; i++)
            {
                elements[i] = T.CreateChecked(values[i]);
            }
        }
    }
}
