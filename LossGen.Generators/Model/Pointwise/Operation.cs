namespace LossGen.Generators.Model.Pointwise;

/// <summary>What a node of a loss's graph computes from its operands.</summary>
internal enum Operation
{
    /// <summary>An element of a tensor.</summary>
    Tensor,

    /// <summary>A number of the call, the same for all elements.</summary>
    Scalar,

    Constant,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Abs,
    Sqrt,
    Exp,

    /// <summary>exp(x) − 1.</summary>
    ExpM1,

    Log,

    /// <summary>log(1 + x).</summary>
    LogP1,

    Log2,
    Tanh,

    /// <summary>1/(1 + exp(−x)).</summary>
    Sigmoid,

    /// <summary>log(1 + exp(x)).</summary>
    Softplus,

    /// <summary>log(1/(1 + exp(−x))).</summary>
    LogSigmoid,

    Sin,
    Cos,

    /// <summary>±1, and 0 or NaN where the operand is that.</summary>
    Sign,

    Floor,
    Ceiling,
    Truncate,

    /// <summary>To the nearest whole number, ties to even.</summary>
    Round,

    Min,
    Max,

    /// <summary>The first operand with the sign of the second.</summary>
    CopySign,

    /// <summary>The first operand to the second, which is the same for all elements.</summary>
    Power,

    FusedMultiplyAdd,

    /// <summary>The first operand, but not less than the second and not more than the third.</summary>
    Clamp,

    /// <summary>The second operand where the first is true, else the third.</summary>
    Select,

    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    And,
    Or,
    Not,

    /// <summary>A condition that is always true.</summary>
    True,

    /// <summary>A condition that is never true.</summary>
    False,
}
