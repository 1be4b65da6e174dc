using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Why something cannot be part of a pointwise loss, and what can.</summary>
internal static class Refusals
{
    private const string Functions
        = "Abs, Min, Max, Clamp, Sqrt, Exp, ExpM1, Log, LogP1, Log2, Pow, Tanh, Sin, Cos, Sign, Floor, Ceiling, "
            + "Truncate, Round, CopySign or FusedMultiplyAdd of Math, MathF, float, double or T";

    /// <summary>A method without a body in this compilation.</summary>
    public static string NoSource(IMethodSymbol method)
        => $"the source of '{method.Name}' is not in this project; call {Functions}, or a static method that is";

    /// <summary>A power whose exponent differs from element to element.</summary>
    public const string VaryingExponent
        = "its exponent differs from element to element; it must be a number, or a scalar of the kernel";

    /// <summary>A switch that may have no answer.</summary>
    public const string NoDefault = "no arm takes what is left; end with an arm '_ => …'";

    /// <summary>An operation.</summary>
    public static string Of(IOperation operation) => operation switch
    {
        ILoopOperation => "a kernel has no loops; write the terms out",
        ISwitchOperation => "write a switch expression, or if and else",
        IThrowOperation => "a kernel checks no elements; leave the check to the caller",
        ITryOperation => "a kernel catches no exceptions",
        ILocalFunctionOperation => "make the local function a static method",
        IIncrementOrDecrementOperation => "write x += 1",
        IArrayElementReferenceOperation => "a kernel reads no arrays; pass what it needs as a parameter",
        IFieldReferenceOperation => "only fields that are const can be read; pass what it needs as a parameter",
        IPropertyReferenceOperation => "only T.Zero, T.One, T.NegativeOne, T.Pi and T.E are known; write "
            + "T.CreateChecked(…) or pass what it needs as a parameter",
        IInvocationOperation call when !call.TargetMethod.IsStatic
            => "methods of an instance are not followed; call a static one",
        IInvocationOperation call => NoSource(call.TargetMethod),
        IConversionOperation => "only float, double, Half and T are converted into each other",
        IAssignmentOperation => "only local variables are assigned, each in a statement of its own",
        IBinaryOperation => "use +, -, *, /, comparisons, && and || on float, double or T",
        IUnaryOperation => "use - on float, double or T, and ! on conditions",
        IPatternOperation => "use constant and relational patterns, 'and', 'or', 'not' and '_'",
        _ => "use parameters, local variables, constants, arithmetic, comparisons, if and else, ?:, switch "
            + "expressions and calls of static methods",
    };
}
