using System.Runtime.Intrinsics;
using LossGen.Numerics.V1;
using LossGen.Oracle.Memory;
using Xunit;

namespace LossGen.Tests.Numerics.Rows;

/// <summary>Rows lie in guarded memory and all their elements differ, so that a wrong or a stray one is seen.</summary>
[Trait("Category", "Light")]
public class ColumnsTests
{
    private const int MaxClasses = 9;

    [Fact]
    public void Singles_at_every_width()
    {
        Check<float>(4, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(
                ref source[0], classes, at,
                out Vector128<float> c0, out Vector128<float> c1, out Vector128<float> c2, out Vector128<float> c3);
            VectorMath.StoreColumns(c0, c1, c2, c3, ref target[0], classes, at);
            return Lanes([c0, c1, c2, c3], (column, lane) => column[lane], 4);
        });
        Check<float>(4, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(
                ref source[0], classes, at,
                out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3);
            VectorMath.StoreColumns(c0, c1, c2, c3, ref target[0], classes, at);
            return Lanes([c0, c1, c2, c3], (column, lane) => column[lane], 8);
        });
        Check<float>(4, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(
                ref source[0], classes, at,
                out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3);
            VectorMath.StoreColumns(c0, c1, c2, c3, ref target[0], classes, at);
            return Lanes([c0, c1, c2, c3], (column, lane) => column[lane], 16);
        });
    }

    [Fact]
    public void Halves_at_every_width()
    {
        Check<Half>(4, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(
                ref source[0], classes, at,
                out Vector128<float> c0, out Vector128<float> c1, out Vector128<float> c2, out Vector128<float> c3);
            VectorMath.StoreColumns(c0, c1, c2, c3, ref target[0], classes, at);
            return Lanes([c0, c1, c2, c3], (column, lane) => column[lane], 4);
        });
        Check<Half>(4, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(
                ref source[0], classes, at,
                out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3);
            VectorMath.StoreColumns(c0, c1, c2, c3, ref target[0], classes, at);
            return Lanes([c0, c1, c2, c3], (column, lane) => column[lane], 8);
        });
        Check<Half>(4, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(
                ref source[0], classes, at,
                out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3);
            VectorMath.StoreColumns(c0, c1, c2, c3, ref target[0], classes, at);
            return Lanes([c0, c1, c2, c3], (column, lane) => column[lane], 16);
        });
    }

    [Fact]
    public void Doubles_at_every_width()
    {
        Check<double>(2, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(ref source[0], classes, at, out Vector128<double> c0, out Vector128<double> c1);
            VectorMath.StoreColumns(c0, c1, ref target[0], classes, at);
            return Lanes([c0, c1], (column, lane) => column[lane], 2);
        });
        Check<double>(2, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(ref source[0], classes, at, out Vector256<double> c0, out Vector256<double> c1);
            VectorMath.StoreColumns(c0, c1, ref target[0], classes, at);
            return Lanes([c0, c1], (column, lane) => column[lane], 4);
        });
        Check<double>(2, (source, target, classes, at) =>
        {
            VectorMath.LoadColumns(ref source[0], classes, at, out Vector512<double> c0, out Vector512<double> c1);
            VectorMath.StoreColumns(c0, c1, ref target[0], classes, at);
            return Lanes([c0, c1], (column, lane) => column[lane], 8);
        });
    }

    private delegate double[][] RoundTrip<T>(Span<T> source, Span<T> target, int classes, int at);

    private static double[][] Lanes<TVector>(TVector[] columns, Func<TVector, int, double> lane, int rows)
        => [.. columns.Select(column => Enumerable.Range(0, rows).Select(row => lane(column, row)).ToArray())];

    // As many rows as the vectors turn out to have lanes: the first call has more than enough room.
    private static void Check<T>(int piece, RoundTrip<T> trip)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        var rows = trip(new T[16 * MaxClasses], new T[16 * MaxClasses], MaxClasses, 0)[0].Length;
        using GuardedMemory<T> source = new(rows * MaxClasses);
        using GuardedMemory<T> target = new(rows * MaxClasses);
        foreach (var placement in Enum.GetValues<Placement>())
        {
            for (var classes = 1; classes <= MaxClasses; classes++)
            {
                var length = rows * classes;
                for (var at = 0; at <= Math.Max(0, classes - piece); at++)
                {
                    Check(source.Take(length, placement), target.Take(length, placement), piece, classes, at, trip);
                }
            }
        }
    }

    private static void Check<T>(Span<T> source, Span<T> target, int piece, int classes, int at, RoundTrip<T> trip)
        where T : unmanaged, System.Numerics.INumber<T>
    {
        for (var i = 0; i < source.Length; i++)
        {
            source[i] = T.CreateTruncating(i + 1);
        }

        target.Clear();
        var columns = trip(source, target, classes, at);
        for (var i = 0; i < source.Length; i++)
        {
            var (row, column) = (i / classes, (i % classes) - at);
            var isTurned = column >= 0 && column < piece;
            Assert.Equal(isTurned ? source[i] : T.Zero, target[i]);
            if (isTurned)
            {
                Assert.Equal(double.CreateTruncating(source[i]), columns[column][row]);
            }
        }
    }
}
