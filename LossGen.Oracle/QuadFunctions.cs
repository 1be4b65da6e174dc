namespace LossGen.Oracle;

/// <summary>exp and log(1 + x) of <see cref="Quad"/>, each with a relative error below 2^-99.</summary>
internal static class QuadFunctions
{
    private const int TaylorTerms = 14;
    private const int SeriesTerms = 24;
    private const int TableSteps = 32;
    private const int TableHalf = 12;
    private const double LargestArgument = 1e6;

    // log 2 in three parts; the third is good to 2^-170.
    private const double Log2A = 0.6931471796706319;
    private const double Log2B = 8.893134236832856e-10;

    private static readonly Quad Log2C = Quad.FromParts(2.0538208177030216e-19, -7.008139474549585e-36);
    private static readonly Quad[] InverseFactorials = CreateInverseFactorials();
    private static readonly Quad[] Table = CreateTable();

    /// <summary>e^x; 0 where x is below -10^6, which no comparison can tell from it.</summary>
    public static Quad Exp(Quad x)
    {
        if (x.High < 0 && (x.Step > 0 || (x.Step == 0 && x.High < -LargestArgument)))
        {
            return Quad.Zero;
        }

        // e^x = 2^k * e^(j/32) * e^t with |t| <= 1/64
        double k = Math.Round(x.ToDouble() / Math.Log(2));
        Quad r = x - (k * (Quad)Log2A) - (k * (Quad)Log2B) - (k * Log2C);
        double j = Math.Round(r.ToDouble() * TableSteps);
        Quad t = r - (j / TableSteps);
        return (Table[(int)j + TableHalf] * Taylor(t)).ScaleByPowerOfTwo((int)k);
    }

    /// <summary>e^x - 1 for x not above 0, also where x is far below the precision of 1.</summary>
    public static Quad ExpLessOne(Quad x)
    {
        return x < -0.25 ? Exp(x) - 1 : ExpLessOneBySeries(x);
    }

    /// <summary>e^x - 1 for |x| up to 0.25, also where x is far below the precision of 1.</summary>
    public static Quad ExpLessOneBySeries(Quad x)
    {
        Quad sum = Quad.Zero;
        for (int term = SeriesTerms; term >= 1; term--)
        {
            sum = (x / term) * (1 + sum);
        }

        return sum;
    }

    /// <summary>log(1 + x) for x >= 0, also where x is far below the precision of 1.</summary>
    public static Quad LogOnePlus(Quad x)
    {
        if (x.IsZero)
        {
            return x;
        }

        if (x < 0.25)
        {
            return LogOnePlusBySeries(x);
        }

        // A step of Halley's method triples the digits of the double estimate.
        Quad y = 1 + x;
        double estimate = Math.Log(y.ToDouble());
        Quad power = Exp(estimate);
        return estimate + (2 * (y - power) / (y + power));
    }

    /// <summary>log x for 0 &lt; x &lt;= 1, absolutely good to 2^-99 where x is near 1.</summary>
    public static Quad Log(Quad x)
    {
        int k = Math.Min(x.Exponent() + 1, 0);
        Quad significand = x.ScaleByPowerOfTwo(-k);
        return (k * LogOnePlus(1)) - LogOnePlus((1 - significand) / significand);
    }

    /// <summary>
    /// log(1 + x) for x from -0.3 to 0.42: 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...) with s = x / (2 + x).
    /// </summary>
    public static Quad LogOnePlusBySeries(Quad x)
    {
        Quad s = x / (2 + x);
        Quad square = s * s;
        Quad sum = Quad.Zero;
        for (int term = 39; term >= 1; term -= 2)
        {
            sum = (sum * square) + (Quad.One / term);
        }

        return 2 * s * sum;
    }

    private static Quad Taylor(Quad t)
    {
        // From t^7/7! on a double holds all that matters of the term.
        double small = t.ToDouble();
        double tail = 0;
        for (int term = TaylorTerms; term >= 7; term--)
        {
            tail = (tail * small) + InverseFactorials[term].High;
        }

        Quad sum = tail;
        for (int term = 6; term >= 0; term--)
        {
            sum = (sum * t) + InverseFactorials[term];
        }

        return sum;
    }

    private static Quad[] CreateInverseFactorials()
    {
        var values = new Quad[32];
        Quad factorial = 1;
        for (int i = 0; i < values.Length; i++)
        {
            factorial *= Math.Max(i, 1);
            values[i] = Quad.One / factorial;
        }

        return values;
    }

    private static Quad[] CreateTable()
    {
        var values = new Quad[(2 * TableHalf) + 1];
        for (int i = 0; i < values.Length; i++)
        {
            Quad x = (double)(i - TableHalf) / TableSteps;
            for (int term = InverseFactorials.Length - 1; term >= 0; term--)
            {
                values[i] = (values[i] * x) + InverseFactorials[term];
            }
        }

        return values;
    }
}
