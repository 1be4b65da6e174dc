using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <content>Sums, products, and what they simplify to.</content>
internal sealed partial class GraphBuilder
{
    /// <summary>A sum; twice the same is a product, and exp(x) − 1 is computed without cancellation.</summary>
    public int Add(int left, int right)
    {
        if (NumberAt(left) is { } a && NumberAt(right) is { } b)
        {
            return Constant(a + b);
        }

        if (left == right)
        {
            return Multiply(Constant(2), left);
        }

        if (NumberAt(right) is -1 && _nodes[left].Operation == Operation.Exp)
        {
            return Of(Operation.ExpM1, _nodes[left].First);
        }

        return SoftplusOfSum(left, right) ?? SoftplusOfSum(right, left)
            ?? (_nodes[right].Operation == Operation.Negate ? Subtract(left, _nodes[right].First)
                : Of(Operation.Add, left, right));
    }

    /// <summary>A difference; 1 − sigmoid(x) is sigmoid(−x), and exp(x) − 1 is computed without cancellation.</summary>
    public int Subtract(int left, int right)
    {
        if (NumberAt(left) is { } a && NumberAt(right) is { } b)
        {
            return Constant(a - b);
        }

        if (NumberAt(left) is 1 && _nodes[right].Operation == Operation.Sigmoid)
        {
            return Sigmoid(Negate(_nodes[right].First));
        }

        return NumberAt(right) is 1 && _nodes[left].Operation == Operation.Exp
            ? Of(Operation.ExpM1, _nodes[left].First)
            : Of(Operation.Subtract, left, right);
    }

    /// <summary>A product. A factor that is a power of two is gathered, because it rounds nothing.</summary>
    public int Multiply(int left, int right)
    {
        // A known factor stands first.
        if (NumberAt(right) is not null && NumberAt(left) is null)
        {
            (left, right) = (right, left);
        }

        if (NumberAt(left) is not { } a)
        {
            return MultiplyUnknown(left, right);
        }

        if (NumberAt(right) is { } b)
        {
            return Constant(a * b);
        }

        if (a is 1 or -1)
        {
            return a == 1 ? right : Negate(right);
        }

        var other = _nodes[right];
        return other.Operation == Operation.Multiply && NumberAt(other.First) is { } inner
            && IsPowerOfTwo(a) && IsPowerOfTwo(inner)
                ? Multiply(Constant(a * inner), other.Second)
                : Of(Operation.Multiply, left, right);
    }

    /// <summary>A quotient; 1/(1 + exp(−x)) and exp(x)/(1 + exp(x)) are sigmoids.</summary>
    public int Divide(int left, int right)
    {
        if (NumberAt(left) is { } a && NumberAt(right) is { } b)
        {
            return Constant(a / b);
        }

        if (NumberAt(right) is { } divisor && (divisor is 1 or -1 || IsPowerOfTwo(divisor)))
        {
            return Multiply(Constant(1 / divisor), left);
        }

        return SigmoidOfQuotient(left, right) ?? Of(Operation.Divide, left, right);
    }

    /// <summary>The value with its sign changed.</summary>
    public int Negate(int of) => _nodes[of] switch
    {
        { Operation: Operation.Constant } constant => Constant(-constant.Value),
        { Operation: Operation.Negate } twice => twice.First,
        _ => Of(Operation.Negate, of),
    };

    /// <summary>a·b + c, rounded once.</summary>
    public int FusedMultiplyAdd(int left, int right, int addend)
        => Of(Operation.FusedMultiplyAdd, left, right, addend);

    // x·log(y) is 0 where x is, though log(y) may be infinite.
    private int MultiplyUnknown(int left, int right)
    {
        var product = Of(Operation.Multiply, Math.Min(left, right), Math.Max(left, right));
        var (factor, log) = IsLogarithm(left) ? (right, left) : (left, right);
        return IsLogarithm(log) && !IsLogarithm(factor)
            ? Select(VanishesWith(factor, log), Constant(0), product)
            : product;
    }

    /// <summary>Where a factor is 0 and the logarithm beside it is one of 0.</summary>
    private int VanishesWith(int factor, int log)
    {
        var pole = Constant(_nodes[log].Operation == Operation.LogP1 ? -1 : 0);
        return And(
            Compare(Operation.Equal, factor, Constant(0)), Compare(Operation.Equal, _nodes[log].First, pole));
    }

    // log(1 + exp(x)) is never infinite below.
    private bool IsLogarithm(int place) => _nodes[place] switch
    {
        { Operation: Operation.Log or Operation.Log2 } => true,
        { Operation: Operation.LogP1 } log => _nodes[log.First].Operation is not (Operation.Exp or Operation.Abs),
        _ => false,
    };

    private static bool IsPowerOfTwo(double value)
        => (BitConverter.DoubleToInt64Bits(value) & 0x000F_FFFF_FFFF_FFFF) == 0
            && Math.Abs(value) is > 1e-30 and < 1e30;
}
