using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Planning.Pointwise;

/// <content>Functions, and the stable forms of what would overflow or cancel.</content>
internal sealed partial class GraphBuilder
{
    /// <summary>A function of one operand that has no other form.</summary>
    public int Function(Operation operation, int of) => operation switch
    {
        Operation.Abs => Abs(of),
        Operation.Sqrt => Sqrt(of),
        Operation.Log => Log(of),
        Operation.LogP1 => LogP1(of),
        Operation.Sigmoid => Sigmoid(of),
        Operation.Softplus => Softplus(of),
        _ => Of(operation, of),
    };

    /// <summary>A function of two operands that has no other form.</summary>
    public int Function(Operation operation, int left, int right)
        => operation is Operation.Min or Operation.Max && left == right ? left : Of(operation, left, right);

    /// <summary>A value kept between two others.</summary>
    public int Clamp(int value, int least, int most) => Of(Operation.Clamp, value, least, most);

    /// <summary>The sign of a value: ±1, and 0 or NaN where it is that.</summary>
    public int Sign(int of) => Of(Operation.Sign, of);

    /// <summary>A value to a power that is the same for all elements.</summary>
    public int Power(int value, int exponent) => NumberAt(exponent) switch
    {
        0 => Constant(1),
        1 => value,
        2 => Multiply(value, value),
        -1 => Divide(Constant(1), value),
        _ => Of(Operation.Power, value, exponent),
    };

    /// <summary>1/(1 + exp(−x)).</summary>
    public int Sigmoid(int of) => Of(Operation.Sigmoid, of);

    /// <summary>log(1 + exp(x)), whose naive form is infinite where exp(x) is.</summary>
    public int Softplus(int of) => Of(Operation.Softplus, of);

    private int Abs(int of) => _nodes[of].Operation switch
    {
        Operation.Abs or Operation.Sqrt or Operation.Exp => of,
        Operation.Negate => Abs(_nodes[of].First),
        _ => Of(Operation.Abs, of),
    };

    // The root of a square is the absolute value, which neither overflows nor has an infinite slope at 0.
    private int Sqrt(int of) => _nodes[of] is { Operation: Operation.Multiply } square && square.First == square.Second
        ? Abs(square.First)
        : Of(Operation.Sqrt, of);

    private int Log(int of)
    {
        var node = _nodes[of];
        return node.Operation switch
        {
            Operation.Sigmoid => Of(Operation.LogSigmoid, node.First),
            Operation.Add when NumberAt(node.First) is 1 => LogP1(node.Second),
            Operation.Add when NumberAt(node.Second) is 1 => LogP1(node.First),
            Operation.Subtract when NumberAt(node.First) is 1 => LogP1(Negate(node.Second)),
            _ => Of(Operation.Log, of),
        };
    }

    // exp of what is never positive cannot overflow, and its exponential has a use in the derivative.
    private int LogP1(int of)
    {
        var node = _nodes[of];
        return node.Operation == Operation.Exp && !IsNegativeAbs(node.First)
            ? Softplus(node.First)
            : Of(Operation.LogP1, of);
    }

    // max(x, 0) + log(1 + exp(−|x|)), as it is written by those who know that exp(x) overflows.
    private int? SoftplusOfSum(int max, int log)
    {
        if (_nodes[max].Operation != Operation.Max || _nodes[log].Operation != Operation.LogP1
            || _nodes[_nodes[log].First] is not { Operation: Operation.Exp } exp
            || _nodes[exp.First] is not { Operation: Operation.Negate } negative
            || _nodes[negative.First] is not { Operation: Operation.Abs } abs)
        {
            return null;
        }

        var (first, second) = (_nodes[max].First, _nodes[max].Second);
        var of = NumberAt(second) is 0 ? first : NumberAt(first) is 0 ? second : -1;
        return of >= 0 && WithoutSign(of) == WithoutSign(abs.First) ? Softplus(of) : null;
    }

    private int WithoutSign(int place)
        => _nodes[place].Operation == Operation.Negate ? _nodes[place].First : place;

    private bool IsNegativeAbs(int place)
    {
        var node = _nodes[place];
        return node.Operation switch
        {
            Operation.Negate => _nodes[node.First].Operation == Operation.Abs,
            Operation.Multiply => NumberAt(node.First) < 0 && _nodes[node.Second].Operation == Operation.Abs,
            _ => false,
        };
    }

    private int? SigmoidOfQuotient(int above, int below)
    {
        var sum = _nodes[below];
        if (sum.Operation != Operation.Add)
        {
            return null;
        }

        var exp = NumberAt(sum.First) is 1 ? sum.Second : NumberAt(sum.Second) is 1 ? sum.First : -1;
        if (exp < 0 || _nodes[exp].Operation != Operation.Exp)
        {
            return null;
        }

        return NumberAt(above) is 1 ? Sigmoid(Negate(_nodes[exp].First))
            : above == exp ? Sigmoid(_nodes[exp].First)
            : null;
    }
}
