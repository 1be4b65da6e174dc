using LossGen.Numerics.V1;
using LossGen.Oracle;
using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>Every function of the library. What each is held to is what was measured, rounded up.</summary>
public static class Functions
{
    /// <summary>Exponents of losses and hard ones: odd, even and no integers, large and tiny ones.</summary>
    private static readonly float[] Exponents =
        [2, 3, 0.5f, -1, -2.5f, 1.7f, 1f / 3, 100, -37, 0.01f, 1e10f, 0, float.NegativeInfinity, float.NaN];

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(function => function.Name)];

    internal static IReadOnlyList<ElementFunction> All { get; } = [.. OfOneNumber(), .. Exponents.Select(Power)];

    internal static ElementFunction Named(string name) => All.Single(function => function.Name == name);

    private static ElementFunction[] OfOneNumber() =>
    [
        new("Exp", ElementFunctions.Exp,
            new(ElementMath.Exp, ElementMath.Exp, ElementMath.Exp, ElementMath.Exp), 0.78,
            new(ElementMath.Exp, ElementMath.Exp, ElementMath.Exp, ElementMath.Exp), 0.76),
        new("ExpM1", ElementFunctions.ExpM1,
            new(ElementMath.ExpM1, ElementMath.ExpM1, ElementMath.ExpM1, ElementMath.ExpM1), 0.62,
            new(ElementMath.ExpM1, ElementMath.ExpM1, ElementMath.ExpM1, ElementMath.ExpM1), 1.2),
        new("Log", ElementFunctions.Log,
            new(ElementMath.Log, ElementMath.Log, ElementMath.Log, ElementMath.Log), 0.57,
            new(ElementMath.Log, ElementMath.Log, ElementMath.Log, ElementMath.Log), 0.55),
        new("LogP1", ElementFunctions.LogP1,
            new(ElementMath.LogP1, ElementMath.LogP1, ElementMath.LogP1, ElementMath.LogP1), 0.58,
            new(ElementMath.LogP1, ElementMath.LogP1, ElementMath.LogP1, ElementMath.LogP1), 0.56),
        new("Log2", ElementFunctions.Log2,
            new(ElementMath.Log2, ElementMath.Log2, ElementMath.Log2, ElementMath.Log2), 0.6,
            new(ElementMath.Log2, ElementMath.Log2, ElementMath.Log2, ElementMath.Log2), 0.58),
        new("Tanh", ElementFunctions.Tanh,
            new(ElementMath.Tanh, ElementMath.Tanh, ElementMath.Tanh, ElementMath.Tanh), 0.62,
            new(ElementMath.Tanh, ElementMath.Tanh, ElementMath.Tanh, ElementMath.Tanh), 0.95),
        new("Sigmoid", ElementFunctions.Sigmoid,
            new(ElementMath.Sigmoid, ElementMath.Sigmoid, ElementMath.Sigmoid, ElementMath.Sigmoid), 0.85,
            new(ElementMath.Sigmoid, ElementMath.Sigmoid, ElementMath.Sigmoid, ElementMath.Sigmoid), 0.8),
        new("Softplus", ElementFunctions.Softplus,
            new(ElementMath.Softplus, ElementMath.Softplus, ElementMath.Softplus, ElementMath.Softplus), 1.1,
            new(ElementMath.Softplus, ElementMath.Softplus, ElementMath.Softplus, ElementMath.Softplus), 1.1),
        new("LogSigmoid", ElementFunctions.LogSigmoid,
            new(ElementMath.LogSigmoid, ElementMath.LogSigmoid, ElementMath.LogSigmoid, ElementMath.LogSigmoid), 1.1,
            new(ElementMath.LogSigmoid, ElementMath.LogSigmoid, ElementMath.LogSigmoid, ElementMath.LogSigmoid), 1.1),
        new("Sin", AngleFunctions.Sin,
            new(ElementMath.Sin, ElementMath.Sin, ElementMath.Sin, ElementMath.Sin), 0.81,
            new(ElementMath.Sin, ElementMath.Sin, ElementMath.Sin, ElementMath.Sin), 0.78),
        new("Cos", AngleFunctions.Cos,
            new(ElementMath.Cos, ElementMath.Cos, ElementMath.Cos, ElementMath.Cos), 0.81,
            new(ElementMath.Cos, ElementMath.Cos, ElementMath.Cos, ElementMath.Cos), 0.78),
    ];

    private static ElementFunction Power(float exponent) => new(
        FormattableString.Invariant($"Power {exponent}"),
        x => ElementFunctions.Power(x, exponent),
        new(
            x => ElementMath.Power(x, exponent),
            x => ElementMath.Power(x, exponent),
            x => ElementMath.Power(x, exponent),
            x => ElementMath.Power(x, exponent)),
        0.79,
        new(
            x => ElementMath.Power(x, (double)exponent),
            x => ElementMath.Power(x, (double)exponent),
            x => ElementMath.Power(x, (double)exponent),
            x => ElementMath.Power(x, (double)exponent)),
        0.78);
}
