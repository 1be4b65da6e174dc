using System.Numerics;

namespace LossGen;

public static partial class ScalarLosses
{
    /// <summary>Half of the squared error near 0, a line beyond: the Huber loss.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <param name="delta">δ, where the line begins; positive.</param>
    /// <returns>d²/2 with d = |x − t| up to d = δ, then δ·(d − δ/2).</returns>
    /// <remarks>∂/∂x = x − t, and ±δ on the line: continuous, without a kink.</remarks>
    public static T Huber<T>(T prediction, T target, T delta)
        where T : IFloatingPointIeee754<T>
    {
        T half = T.CreateChecked(0.5);
        T d = T.Abs(prediction - target);
        return d <= delta ? half * d * d : delta * (d - half * delta);
    }

    /// <summary>The Huber loss over δ, as PyTorch's <c>smooth_l1_loss</c> has it.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <param name="beta">β, where the line begins; not negative. 0 makes it the absolute error.</param>
    /// <returns>d²/(2β) with d = |x − t| below β, then d − β/2.</returns>
    /// <remarks>∂/∂x = (x − t)/β, and ±1 on the line; a kink at x = t, where it is 0, for β = 0 alone.</remarks>
    public static T SmoothL1<T>(T prediction, T target, T beta)
        where T : IFloatingPointIeee754<T>
    {
        T half = T.CreateChecked(0.5);
        T d = T.Abs(prediction - target);
        return d < beta ? half * d * d / beta : d - half * beta;
    }

    /// <summary>The squared error.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <returns>(x − t)².</returns>
    /// <remarks>∂/∂x = 2·(x − t).</remarks>
    public static T SquaredError<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T>
    {
        T error = prediction - target;
        return error * error;
    }

    /// <summary>The absolute error.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <returns>|x − t|.</returns>
    /// <remarks>∂/∂x = ±1; a kink at x = t, where it is 0.</remarks>
    public static T AbsoluteError<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T>
        => T.Abs(prediction - target);

    /// <summary>The logarithm of the hyperbolic cosine of the error: a square near 0, a line far from it.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <returns>log(cosh(x − t)).</returns>
    /// <remarks>
    /// ∂/∂x = tanh(x − t). With d = |x − t| and u = exp(d) − 1, cosh(d) − 1 is u²/(2·(1 + u)), which does not cancel
    /// near 0; from d = 1 on it is d + log1p(exp(−2d)) − log 2, which does not overflow.
    /// </remarks>
    public static T LogCosh<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T>
    {
        T d = T.Abs(prediction - target);
        if (d < T.One)
        {
            T u = T.ExpM1(d);
            return T.LogP1(T.CreateChecked(0.5) * u * (u / (T.One + u)));
        }

        return d - T.CreateChecked(0.6931471805599453) + T.LogP1(T.Exp(T.CreateChecked(-2) * d));
    }

    /// <summary>The quantile loss, also called pinball loss: its least mean is at a quantile of the targets.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <param name="quantile">q, in (0, 1); 0.5 is half of the absolute error.</param>
    /// <returns>q·(t − x) where x is at most t, (1 − q)·(x − t) above.</returns>
    /// <remarks>∂/∂x = −q, and 1 − q above; a kink at x = t, where it is −q.</remarks>
    public static T Quantile<T>(T prediction, T target, T quantile)
        where T : IFloatingPointIeee754<T>
        => prediction <= target ? quantile * (target - prediction) : (T.One - quantile) * (prediction - target);

    /// <summary>The Charbonnier loss, a smooth absolute error.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, any number.</param>
    /// <param name="epsilon">ε, the loss at x = t; positive.</param>
    /// <returns>√((x − t)² + ε²).</returns>
    /// <remarks>∂/∂x = (x − t)/√((x − t)² + ε²).</remarks>
    public static T Charbonnier<T>(T prediction, T target, T epsilon)
        where T : IFloatingPointIeee754<T>
    {
        T error = prediction - target;
        return T.Sqrt(error * error + epsilon * epsilon);
    }
}
