using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

/// <summary>
/// Four floats as doubles. The product of two is exact, so a multiply-add is rounded only twice, to double and then to
/// float. A normal float is the same as if rounded once, unless the double is half-way between two floats.
/// </summary>
internal readonly struct WideSingles
{
    // Dekker's splitter: 2^29 + 1 leaves 24 of 53 bits.
    private const double Splitter = 536870913;

    private readonly Vector128<double> lower;
    private readonly Vector128<double> upper;

    /// <summary>One float in all lanes.</summary>
    /// <param name="value">The float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideSingles(float value)
        : this(Vector128.Create((double)value), Vector128.Create((double)value))
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private WideSingles(Vector128<double> lower, Vector128<double> upper)
    {
        this.lower = lower;
        this.upper = upper;
    }

    /// <summary>Widens floats.</summary>
    /// <param name="x">The floats.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideSingles Of(Vector128<float> x) => new(Vector128.WidenLower(x), Vector128.WidenUpper(x));

    /// <summary>a · b + c, rounded to double.</summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">The other.</param>
    /// <param name="c">What is added.</param>
    /// <param name="mayDiffer">Gets all bits of lanes that could be rounded to the wrong normal float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideSingles MultiplyAdd(
        WideSingles a, WideSingles b, WideSingles c, ref Vector128<int> mayDiffer)
    {
        WideSingles sum = new((a.lower * b.lower) + c.lower, (a.upper * b.upper) + c.upper);
        mayDiffer |= sum.IsHalfWay();
        return sum;
    }

    /// <summary>
    /// The same for sums that are often half-way and exact, as multiples of a constant are: those are not reported.
    /// </summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">The other.</param>
    /// <param name="c">What is added.</param>
    /// <param name="mayDiffer">Gets all bits of lanes that could be rounded to the wrong normal float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideSingles MultiplyAddWithExactTies(
        WideSingles a, WideSingles b, WideSingles c, ref Vector128<int> mayDiffer)
    {
        WideSingles product = new(a.lower * b.lower, a.upper * b.upper);
        WideSingles sum = new(product.lower + c.lower, product.upper + c.upper);
        WideSingles isExact = new(
            IsExact(product.lower, c.lower, sum.lower), IsExact(product.upper, c.upper, sum.upper));
        mayDiffer |= sum.IsHalfWay() & ~isExact.LowWords();
        return sum;
    }

    /// <summary>Rounds to floats.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Narrow() => Vector128.Narrow(lower, upper);

    /// <summary>Rounds to floats, which stay doubles; half-way to either.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideSingles Round() => new(Round(lower), Round(upper));

    /// <summary>All bits of the lanes whose 29 bits that a float has no room for are those of one half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<int> IsHalfWay() => Vector128.Equals(LowWords() << 3, Vector128.Create(int.MinValue));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<int> LowWords() =>
        Sse.IsSupported
            ? Sse.Shuffle(lower.AsSingle(), upper.AsSingle(), 0b10_00_10_00).AsInt32()
            : Vector128.Narrow(lower.AsInt64(), upper.AsInt64());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Round(Vector128<double> x)
    {
        Vector128<double> product = x * Vector128.Create(Splitter);
        return product + (x - product);
    }

    // The sum less its larger term is exact (Dekker), so it is the other term only if the sum is exact. Either may be
    // the larger one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> IsExact(Vector128<double> a, Vector128<double> b, Vector128<double> sum) =>
        Vector128.Equals(sum - a, b) & Vector128.Equals(sum - b, a);
}
