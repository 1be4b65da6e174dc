using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>The functions of the framework that a scalar method may call.</summary>
internal static class MathFunctions
{
    private static readonly Dictionary<string, Operation> OfOne = new(StringComparer.Ordinal)
    {
        ["Abs"] = Operation.Abs,
        ["Sqrt"] = Operation.Sqrt,
        ["Exp"] = Operation.Exp,
        ["ExpM1"] = Operation.ExpM1,
        ["Log"] = Operation.Log,
        ["LogP1"] = Operation.LogP1,
        ["Log2"] = Operation.Log2,
        ["Tanh"] = Operation.Tanh,
        ["Sin"] = Operation.Sin,
        ["Cos"] = Operation.Cos,
        ["Floor"] = Operation.Floor,
        ["Ceiling"] = Operation.Ceiling,
        ["Truncate"] = Operation.Truncate,
        ["Round"] = Operation.Round,
    };

    private static readonly Dictionary<string, Operation> OfTwo = new(StringComparer.Ordinal)
    {
        ["Min"] = Operation.Min,
        ["Max"] = Operation.Max,
        ["CopySign"] = Operation.CopySign,
    };

    /// <summary>Whether a method is one of Math, MathF, a type of numbers or its interfaces.</summary>
    public static bool IsHome(IMethodSymbol method)
        => method.ContainingType is { ContainingType: null } type
            && (ScalarTypes.IsNumber(type) || (type.Name is "Math" or "MathF" && NumericTypes.IsInSystem(type))
                || (type.TypeKind == TypeKind.Interface
                    && type.ContainingNamespace.ToDisplayString() == "System.Numerics"));

    /// <summary>Whether a call is a power whose exponent is not the same for all elements.</summary>
    public static bool IsVaryingPower(GraphBuilder graph, string name, IReadOnlyList<int> arguments)
        => name == "Pow" && arguments.Count == 2 && !graph.IsUniform(arguments[1]);

    /// <summary>The value of a call, or null where the function is not known.</summary>
    public static int? Of(GraphBuilder graph, string name, IReadOnlyList<int> arguments)
        => (name, arguments.Count) switch
        {
            (_, 1) when OfOne.TryGetValue(name, out var one) => graph.Function(one, arguments[0]),
            (_, 2) when OfTwo.TryGetValue(name, out var two) => graph.Function(two, arguments[0], arguments[1]),
            ("Sign", 1) => graph.Sign(arguments[0]),
            ("IsNaN", 1) => graph.Compare(Operation.NotEqual, arguments[0], arguments[0]),
            ("CreateChecked" or "CreateTruncating" or "CreateSaturating", 1) => arguments[0],
            ("Pow", 2) => graph.Power(arguments[0], arguments[1]),
            ("Clamp", 3) => graph.Clamp(arguments[0], arguments[1], arguments[2]),
            ("FusedMultiplyAdd", 3) => graph.FusedMultiplyAdd(arguments[0], arguments[1], arguments[2]),
            _ => null,
        };
}
