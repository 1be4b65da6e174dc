using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// A sum of doubles that carries its rounding errors along (Ogita, Rump, Oishi 2005, "Accurate sum and dot product",
/// algorithm 4.4), as accurate as if it were computed in twice the precision and rounded once.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct CompensatedSum
{
    private double _high;
    private double _low;

    /// <summary>The sum so far; an infinity or a NaN that was added stays what it is.</summary>
    public readonly double Value => double.IsFinite(_high) ? _high + _low : _high;

    /// <summary>Adds a term.</summary>
    /// <param name="term">The term.</param>
    public void Add(double term)
    {
        var sum = _high + term;
        var seen = sum - _high;
        _low += (_high - (sum - seen)) + (term - seen);
        _high = sum;
    }

    /// <summary>Adds another sum.</summary>
    /// <param name="other">The other sum.</param>
    public void Add(in CompensatedSum other)
    {
        Add(other._high);
        _low += other._low;
    }
}
