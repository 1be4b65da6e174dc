using System.Numerics;

namespace LossGen;

public static partial class ScalarLosses
{
    /// <summary>The negative log-likelihood of a Poisson distribution, from the logarithm of its rate.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="logRate">x, any number.</param>
    /// <param name="target">t, the count; not negative.</param>
    /// <returns>exp(x) − t·x; the term log t!, which has no derivative, is left out.</returns>
    /// <remarks>∂/∂x = exp(x) − t.</remarks>
    public static T PoissonNll<T>(T logRate, T target)
        where T : IFloatingPointIeee754<T>
        => T.Exp(logRate) - target * logRate;

    /// <summary>The unit deviance of a Tweedie distribution.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">μ, the mean; positive.</param>
    /// <param name="target">y, the observation; not negative, and positive for a power of 2 or more.</param>
    /// <param name="power">
    /// p, the power of the variance: 1 is Poisson's, 2 is gamma's, between them a mixture with a mass at 0, 3 the
    /// inverse Gaussian's. Any number outside of (0, 1).
    /// </param>
    /// <returns>
    /// 2·(y^(2−p)/((1 − p)·(2 − p)) − y·μ^(1−p)/(1 − p) + μ^(2−p)/(2 − p)), and its limits at p = 1 and p = 2.
    /// </returns>
    /// <remarks>∂/∂μ = 2·(μ − y)·μ^(−p).</remarks>
    public static T TweedieDeviance<T>(T prediction, T target, T power)
        where T : IFloatingPointIeee754<T>
    {
        T two = T.CreateChecked(2);
        if (power == T.One)
        {
            return two * (target * T.Log(target / prediction) - target + prediction);
        }

        if (power == two)
        {
            return two * (T.Log(prediction / target) + target / prediction - T.One);
        }

        T first = T.One - power;
        T second = two - power;
        return two * (T.Pow(target, second) / (first * second)
            - target * T.Pow(prediction, first) / first
            + T.Pow(prediction, second) / second);
    }
}
