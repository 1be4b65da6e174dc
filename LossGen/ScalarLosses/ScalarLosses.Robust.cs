using System.Numerics;

namespace LossGen;

public static partial class ScalarLosses
{
    /// <summary>The Cauchy loss, also called Lorentzian: it grows with the logarithm of the error.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <param name="scale">c, the error from which on it grows more slowly; positive.</param>
    /// <returns>c²/2·log(1 + ((x − t)/c)²).</returns>
    /// <remarks>∂/∂x = (x − t)/(1 + ((x − t)/c)²).</remarks>
    public static T Cauchy<T>(T prediction, T target, T scale)
        where T : IFloatingPointIeee754<T>
    {
        T ratio = (prediction - target) / scale;
        return T.CreateChecked(0.5) * (scale * scale) * T.LogP1(ratio * ratio);
    }

    /// <summary>The Geman-McClure loss, which is never more than half of its squared scale.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <param name="scale">c, the error at which it has reached half of its bound; positive.</param>
    /// <returns>c²/2·r²/(1 + r²) with r = (x − t)/c.</returns>
    /// <remarks>∂/∂x = (x − t)/(1 + r²)².</remarks>
    public static T GemanMcClure<T>(T prediction, T target, T scale)
        where T : IFloatingPointIeee754<T>
    {
        T ratio = (prediction - target) / scale;
        T square = ratio * ratio;
        return T.CreateChecked(0.5) * (scale * scale) * (square / (T.One + square));
    }
}
