namespace LossGen.Oracle.Ulp;

/// <summary>An exact value and the size against which a result's error is measured.</summary>
/// <param name="Value">The exact value; may be NaN or infinite.</param>
/// <param name="Size">The value itself, or the larger of the two terms whose difference it is.</param>
internal readonly record struct Expected(Quad Value, Quad Size)
{
    public static Expected NaN { get; } = Of(double.NaN);

    public static Expected Zero => default;

    public static Expected Of(Quad value) => new(value, value);

    /// <summary>The value and its size times a finite number.</summary>
    public Expected Times(Quad factor) => new(Value * factor, Size * factor);

    /// <summary>The sum of two finite numbers, measured against the largest of both sizes and itself.</summary>
    public Expected Plus(Expected other)
    {
        Quad sum = Value + other.Value;
        return new(sum, Quad.Max(Quad.Max(Quad.Abs(Size), Quad.Abs(other.Size)), Quad.Abs(sum)));
    }
}
