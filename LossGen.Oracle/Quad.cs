using System.Runtime.CompilerServices;

namespace LossGen.Oracle;

/// <summary>
/// A number of about 104 significant bits and a practically unlimited exponent: an unevaluated sum of two doubles
/// (Dekker 1971) times a power of 2^512. The second factor keeps exp(-100000) as precise as exp(-1).
/// </summary>
/// <remarks>Infinities and NaN can be carried, so that an expected value can be one, but not computed with.</remarks>
internal readonly struct Quad
{
    private const double Upper = 1.157920892373162e77;     // 2^256
    private const double Lower = 8.636168555094445e-78;    // 2^-256
    private const double StepUp = 1.3407807929942597e154;  // 2^512
    private const double StepDown = 7.458340731200207e-155;

    private Quad(double high, double low, int step)
    {
        High = high;
        Low = low;
        Step = step;
    }

    public double High { get; }

    public double Low { get; }

    /// <summary>The power of 2^512 that scales <see cref="High"/> + <see cref="Low"/>.</summary>
    public int Step { get; }

    public static Quad Zero => default;

    public static Quad One { get; } = 1.0;

    public bool IsZero => High == 0;

    public bool IsFinite => double.IsFinite(High);

    public static implicit operator Quad(double value) => Scale(value, 0, 0);

    /// <summary>The sum of two doubles of which the second is at most half an ulp of the first.</summary>
    public static Quad FromParts(double high, double low) => Scale(high, low, 0);

    public static Quad operator -(Quad x) => new(-x.High, -x.Low, x.Step);

    public static Quad operator -(Quad x, Quad y) => x + -y;

    public static Quad operator +(Quad x, Quad y)
    {
        if (x.IsZero)
        {
            return y;
        }

        if (y.IsZero)
        {
            return x;
        }

        if (x.Step < y.Step)
        {
            (x, y) = (y, x);
        }

        // Two steps apart the smaller one is below 2^-512 of the larger.
        return (x.Step - y.Step) switch
        {
            0 => AddAtStep(x, y.High, y.Low),
            1 => AddAtStep(x, y.High * StepDown, y.Low * StepDown),
            _ => x,
        };
    }

    public static Quad operator *(Quad x, Quad y)
    {
        double product = x.High * y.High;
        double error = Math.FusedMultiplyAdd(x.High, y.High, -product);
        error += Math.FusedMultiplyAdd(x.High, y.Low, x.Low * y.High);
        double high = product + error;
        return Scale(high, error - (high - product), x.Step + y.Step);
    }

    public static Quad operator /(Quad x, Quad y)
    {
        double first = x.High / y.High;
        Quad rest = x - (y * new Quad(first, 0, x.Step - y.Step));
        double second = rest.AtStep(x.Step) / y.High;
        Quad rest2 = rest - (y * new Quad(second, 0, x.Step - y.Step));
        double third = rest2.AtStep(x.Step) / y.High;
        double high = first + second;
        return Scale(high, 0, x.Step - y.Step) + new Quad(second - (high - first), 0, x.Step - y.Step)
            + new Quad(third, 0, x.Step - y.Step);
    }

    public static bool operator <(Quad x, Quad y) => (x - y).High < 0;

    public static bool operator >(Quad x, Quad y) => y < x;

    public static Quad Abs(Quad x) => x.High < 0 ? -x : x;

    public static Quad Max(Quad x, Quad y) => x < y ? y : x;

    /// <summary>The number times 2^<paramref name="exponent"/>, exactly.</summary>
    public Quad ScaleByPowerOfTwo(int exponent)
    {
        int step = exponent / 512;
        double factor = Math.ScaleB(1, exponent % 512);
        return Scale(High * factor, Low * factor, Step + step);
    }

    /// <summary>floor(log2 |x|) of a number other than zero.</summary>
    public int Exponent()
    {
        int exponent = Math.ILogB(High);
        bool belowPowerOfTwo = Math.Abs(High) == Math.ScaleB(1, exponent) && (High > 0 ? Low < 0 : Low > 0);
        return (belowPowerOfTwo ? exponent - 1 : exponent) + (512 * Step);
    }

    /// <summary>The nearest double; zero or infinity where the exponent does not fit.</summary>
    public double ToDouble() => AtStep(0);

    public override string ToString()
        => FormattableString.Invariant($"{ToDouble():R} ({High:R} + {Low:R}) * 2^{512 * Step}");

    private double AtStep(int step) => Step == step ? High : Math.ScaleB(High, 512 * Math.Clamp(Step - step, -8, 8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Quad AddAtStep(Quad x, double high, double low)
    {
        (double sum, double error) = TwoSum(x.High, high);
        (double lowSum, double lowError) = TwoSum(x.Low, low);
        (sum, error) = FastTwoSum(sum, error + lowSum);
        (sum, error) = FastTwoSum(sum, error + lowError);
        return Scale(sum, error, x.Step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Quad Scale(double high, double low, int step)
    {
        double size = Math.Abs(high);
        return size is >= Lower and < Upper ? new Quad(high, low, step) : ScaleSlowly(high, low, step);
    }

    private static Quad ScaleSlowly(double high, double low, int step)
    {
        if (high == 0)
        {
            return default;
        }

        if (!double.IsFinite(high))
        {
            return new Quad(high, 0, 0);
        }

        while (Math.Abs(high) < Lower)
        {
            (high, low, step) = (high * StepUp, low * StepUp, step - 1);
        }

        while (Math.Abs(high) >= Upper)
        {
            (high, low, step) = (high * StepDown, low * StepDown, step + 1);
        }

        return new Quad(high, low, step);
    }

    private static (double Sum, double Error) TwoSum(double a, double b)
    {
        double sum = a + b;
        double virtualB = sum - a;
        return (sum, (a - (sum - virtualB)) + (b - virtualB));
    }

    private static (double Sum, double Error) FastTwoSum(double a, double b)
    {
        double sum = a + b;
        return (sum, b - (sum - a));
    }
}
