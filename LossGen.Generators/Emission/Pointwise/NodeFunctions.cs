using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>What operations are called in C#.</summary>
internal static class NodeFunctions
{
    /// <summary>A comparison of numbers.</summary>
    public static string Sign(Operation operation) => operation switch
    {
        Operation.Equal => "==",
        Operation.NotEqual => "!=",
        Operation.Less => "<",
        Operation.LessOrEqual => "<=",
        Operation.Greater => ">",
        _ => ">=",
    };

    /// <summary>A comparison of vectors.</summary>
    public static string Comparison(Operation operation) => operation switch
    {
        Operation.Equal => "Equals",
        Operation.Less => "LessThan",
        Operation.LessOrEqual => "LessThanOrEqual",
        Operation.Greater => "GreaterThan",
        _ => "GreaterThanOrEqual",
    };

    /// <summary>What a value without a name of its own is called.</summary>
    public static string NameOf(Operation operation) => operation switch
    {
        Operation.Add => "sum",
        Operation.Subtract => "difference",
        Operation.Multiply => "product",
        Operation.Divide => "quotient",
        Operation.Negate => "negative",
        Operation.Select => "chosen",
        Operation.And => "both",
        Operation.Or => "either",
        Operation.Not => "otherwise",
        Operation.Equal => "isEqual",
        Operation.NotEqual => "differs",
        Operation.Less or Operation.LessOrEqual => "isLess",
        Operation.Greater or Operation.GreaterOrEqual => "isGreater",
        _ => char.ToLowerInvariant(operation.ToString()[0]) + operation.ToString().Substring(1),
    };
}
