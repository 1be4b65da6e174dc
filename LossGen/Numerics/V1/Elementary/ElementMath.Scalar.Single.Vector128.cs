using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// A number is a lane of the narrowest vector. The build makes the overloads for doubles of this file.
public static partial class ElementMath
{
    /// <inheritdoc cref="Exp(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Exp(float x) => Exp(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="ExpM1(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float ExpM1(float x) => ExpM1(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Log(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Log(float x) => Log(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="LogP1(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float LogP1(float x) => LogP1(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Log2(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Log2(float x) => Log2(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Tanh(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Tanh(float x) => Tanh(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Sigmoid(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Sigmoid(float x) => Sigmoid(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Softplus(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Softplus(float x) => Softplus(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="LogSigmoid(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float LogSigmoid(float x) => LogSigmoid(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="SoftplusAndSigmoid(Vector128{float}, out Vector128{float})"/>
    /// <param name="x">The argument.</param>
    /// <param name="sigmoid">The bits that <see cref="Sigmoid(float)"/> returns.</param>
    public static float SoftplusAndSigmoid(float x, out float sigmoid)
    {
        float result = SoftplusAndSigmoid(Vector128.CreateScalar(x), out Vector128<float> lanes).ToScalar();
        sigmoid = lanes.ToScalar();
        return result;
    }

    /// <inheritdoc cref="Sin(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Sin(float x) => Sin(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Cos(Vector128{float})"/>
    /// <param name="x">The argument.</param>
    public static float Cos(float x) => Cos(Vector128.CreateScalar(x)).ToScalar();

    /// <inheritdoc cref="Power(Vector128{float}, float)"/>
    /// <param name="x">The base.</param>
    /// <param name="exponent">The exponent.</param>
    public static float Power(float x, float exponent) => Power(Vector128.CreateScalar(x), exponent).ToScalar();
}
