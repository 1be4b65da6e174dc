using LossGen.Oracle;

namespace LossGen.Pointwise.Tests.Corpus.Exact;

/// <content>Sums, products and what has kinks.</content>
internal sealed partial class Evaluation
{
    public Jet Add(Jet a, Jet b) => Combine(a.Value + b.Value, Arithmetic, new(a, 1, 0), new(b, 1, 0));

    public Jet Subtract(Jet a, Jet b) => Combine(a.Value - b.Value, Arithmetic, new(a, 1, 0), new(b, -1.0, 0));

    public Jet Negate(Jet a) => Combine(-a.Value, 0, new Share(a, -1.0, 0));

    public Jet Multiply(Jet a, Jet b)
        => Combine(a.Value * b.Value, Arithmetic, new(a, b.Value, b.Error), new(b, a.Value, a.Error));

    public Jet Divide(Jet a, Jet b)
    {
        var (top, bottom) = (Math.Abs(a.Value.ToDouble()), Math.Abs(b.Value.ToDouble()));
        var square = bottom * bottom;
        return Combine(
            a.Value / b.Value,
            Arithmetic,
            new(a, Quad.One / b.Value, b.Error / square),
            new(b, -a.Value / (b.Value * b.Value), (a.Error / square) + (2 * top * b.Error / (square * bottom))));
    }

    public Jet FusedMultiplyAdd(Jet a, Jet b, Jet c) => Combine(
        (a.Value * b.Value) + c.Value,
        Arithmetic,
        new(a, b.Value, b.Error), new(b, a.Value, a.Error), new(c, 1, 0));

    public Jet Abs(Jet a)
    {
        double sign = Order(a, Jet.Of(0));
        return Combine(Quad.Abs(a.Value), 0, new Share(a, sign, 0));
    }

    public Jet Max(Jet a, Jet b) => Extreme(a, b, Order(a, b));

    public Jet Min(Jet a, Jet b) => Extreme(a, b, -Order(a, b));

    public Jet Clamp(Jet value, Jet least, Jet most)
    {
        var (below, above) = (Order(value, least) < 0, Order(value, most) > 0);
        return below ? least : above ? most : value;
    }

    // 0 has a sign too, which is not kept here.
    public Jet CopySign(Jet a, Jet b)
    {
        double sign = Order(b, Jet.Of(0));
        IsUndecided |= sign == 0;
        return Combine(sign * Quad.Abs(a.Value), 0, new Share(a, sign * Order(a, Jet.Of(0)), 0));
    }

    /// <summary>A function whose steps have no slope.</summary>
    public Jet Step(Jet a, Func<double, double> function)
    {
        var (at, error) = (a.Value.ToDouble(), 2 * a.Error);
        var value = function(at);
        IsUndecided |= error > 0 && (function(at - error) != value || function(at + error) != value);
        decisions.Add((int)Math.Clamp(value, -1e9, 1e9));
        return Jet.Of(value);
    }

    private Jet Extreme(Jet a, Jet b, int order) => order switch
    {
        > 0 => a,
        < 0 => b,
        _ => Combine(a.Value, 0, new(a, 0.5, 0), new(b, 0.5, 0)),
    };
}
