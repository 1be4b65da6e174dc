using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics;

/// <summary>Rows of (N, C, inner) tensors come out and go in where they belong, and nothing else is touched.</summary>
public sealed class ClassPlanesTests
{
    public static TheoryData<int, int, int> Shapes
    {
        get
        {
            TheoryData<int, int, int> shapes = [];
            foreach (var classes in (int[])[1, 2, 3, 4, 5, 8, 21, 35])
            {
                foreach (var inner in (int[])[1, 2, 3, 4, 7, 16, 31, 66])
                {
                    shapes.Add(3, classes, inner);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_floats(int samples, int classes, int inner) => Check(samples, classes, inner, static i => (float)i);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_doubles(int samples, int classes, int inner) =>
        Check(samples, classes, inner, static i => (double)i);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_halves(int samples, int classes, int inner)
        => Check(samples, classes, inner, static i => BitConverter.UInt16BitsToHalf((ushort)i));

    // NaN in the rest of memory is equal to itself here: bits are compared.
    private static void Check<T>(int samples, int classes, int inner, Func<int, T> number)
        where T : unmanaged
    {
        ClassPlanes planes = new(classes, inner);
        T[] tensor = [.. Enumerable.Range(1, samples * classes * inner).Select(number)];
        var rows = samples * inner;
        foreach (var (first, count) in ((int, int)[])[(0, rows), (1, rows - 1), (rows / 2, 1), (rows / 3, rows / 2)])
        {
            var expected = new T[count * classes];
            for (var i = 0; i < expected.Length; i++)
            {
                var (row, c) = (first + (i / classes), i % classes);
                expected[i] = tensor[(((row / inner * classes) + c) * inner) + (row % inner)];
            }

            var gathered = new T[(count * classes) + 1];
            planes.Gather(in tensor[0], first, count, ref gathered[0]);
            Assert.Equal([.. expected, default], gathered);

            var back = new T[tensor.Length];
            planes.Scatter(in gathered[0], first, count, ref back[0]);
            for (var i = 0; i < tensor.Length; i++)
            {
                var row = (i / (classes * inner) * inner) + (i % inner);
                Assert.Equal(row >= first && row < first + count ? tensor[i] : default, back[i]);
            }
        }
    }
}
