using LossGen.Oracle;

namespace LossGen.Pointwise.Tests.Corpus.Exact;

/// <summary>
/// A scalar method at one point, with its derivative in forward mode: none of the generator's rules, which go
/// backwards.
/// </summary>
/// <param name="unit">Half an ULP of 1 in the type that the kernel computes in; 0 for differences.</param>
internal sealed partial class Evaluation(double unit)
{
    // Exponentials, logarithms and their like are within 1.2 ULP (docs/numerics.md), all else within half a one.
    private const double Arithmetic = 1;
    private const double Elementary = 2.4;

    // A slope is a few operations.
    private const double OfSlope = 8;

    // Beyond, errors do not go on by slopes alone.
    private const double LargestError = 1.0 / 1024;

    private readonly Dictionary<string, Jet> variables = [];
    private readonly List<int> decisions = [];

    /// <summary>
    /// Whether ExpM1 and LogP1 are those of .NET 10, Exp(x) - 1 and Log(x + 1): scalar methods have them.
    /// </summary>
    public bool HasFunctionsOfThePlatform { get; init; }

    /// <summary>Whether rounding may lead to another branch, or what is computed leaves the type's range.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>Which branches were taken.</summary>
    public IReadOnlyList<int> Decisions => decisions;

    public Jet this[string variable]
    {
        get => variables[variable];
        set => variables[variable] = value;
    }

    private double Limit => unit > 1e-10 ? 1e30 : 1e250;

    private double Least => unit > 1e-10 ? 1e-44 : 1e-322;

    /// <summary>−1, 0 or 1 as the first is smaller, equal or larger.</summary>
    public int Order(Jet left, Jet right)
    {
        var difference = (left.Value - right.Value).ToDouble();
        var error = left.Error + right.Error;
        IsUndecided |= error > 0 && Math.Abs(difference) <= 2 * error;
        decisions.Add(Math.Sign(difference));
        return Math.Sign(difference);
    }

    private Jet Combine(Quad value, double rounding, params ReadOnlySpan<Share> shares)
    {
        var size = 0.0;
        var error = unit == 0 ? 0 : (rounding * unit * Math.Abs(value.ToDouble())) + Least;
        var (slope, slopeError) = (Quad.Zero, 0.0);
        foreach (var share in shares)
        {
            var (operand, steep) = (share.Operand, Math.Abs(share.Partial.ToDouble()));
            error += steep * operand.Error;
            slope += share.Partial * operand.Slope;
            size += steep * operand.Size;
            slopeError += (steep * operand.SlopeError)
                + ((share.Wobble + (OfSlope * unit * steep)) * operand.Size);
        }

        var isInRange = Math.Abs(value.ToDouble()) < Limit && size < Limit && slopeError < Limit;
        IsUndecided |= !isInRange;
        return new(value, rounding == 0 && error <= Least ? 0 : error, slope, size, slopeError);
    }

    /// <summary>A function of one operand.</summary>
    private Jet Curve(Jet of, Quad value, Quad slope, double curvature, double rounding = Elementary)
    {
        IsUndecided |= of.Error > LargestError * Math.Max(1, Math.Abs(of.Value.ToDouble()));
        return Combine(value, rounding, new Share(of, slope, curvature * of.Error));
    }
}
