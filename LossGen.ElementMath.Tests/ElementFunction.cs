using LossGen.Oracle;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>A function of the library, the exact one, and how far they may be apart.</summary>
/// <param name="Name">Its name, with the exponent of a power.</param>
/// <param name="Exact">The oracle's.</param>
/// <param name="Single">The library's for floats.</param>
/// <param name="SingleUlp">The largest distance for floats, in units in the last place of the exact value.</param>
/// <param name="Double">The library's for doubles.</param>
/// <param name="DoubleUlp">The same for doubles.</param>
internal sealed record ElementFunction(
    string Name,
    Func<double, Quad> Exact,
    Overloads<float> Single,
    double SingleUlp,
    Overloads<double> Double,
    double DoubleUlp)
{
    public override string ToString() => Name;
}
