namespace LossGen.Oracle;

/// <summary>cap tanh(x / cap) of a scaled logit, and its slope, to about 100 bits.</summary>
internal readonly record struct Softcap
{
    private Softcap(Quad value, Quad slope)
    {
        Value = value;
        Slope = slope;
    }

    /// <summary>The capped logit.</summary>
    public Quad Value { get; }

    /// <summary>Its derivative by the scaled logit, 1 - tanh^2.</summary>
    public Quad Slope { get; }

    /// <summary>Caps a logit; an infinite one is the cap.</summary>
    public static Softcap Of(double x, double scale, double cap)
    {
        if (double.IsInfinity(x))
        {
            return new(Math.CopySign(cap, x), Quad.Zero);
        }

        // With E = exp(-2|u|): tanh = (1 - E) / (1 + E), 1 - tanh^2 = 4 E / (1 + E)^2.
        Quad magnitude = Quad.Abs(scale * (Quad)x / cap);
        Quad lessOne = QuadFunctions.ExpLessOne(-2 * magnitude);
        Quad sum = 2 + lessOne;
        Quad capped = cap * (-lessOne / sum);
        return new(x < 0 ? -capped : capped, 4 * QuadFunctions.Exp(-2 * magnitude) / (sum * sum));
    }
}
