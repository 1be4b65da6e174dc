namespace LossGen.Generators.Model.Pointwise;

/// <summary>What is known about operations.</summary>
internal static class Operations
{
    /// <summary>Whether a function is one of the library, which has the same bits at every width.</summary>
    public static bool IsOfLibrary(this Operation operation) => operation is Operation.Exp or Operation.ExpM1
        or Operation.Log or Operation.LogP1 or Operation.Log2 or Operation.Tanh or Operation.Sigmoid
        or Operation.Softplus or Operation.LogSigmoid or Operation.Sin or Operation.Cos or Operation.Power;
}
