using LossGen.Generators.Model;

namespace LossGen.Generators.Planning;

/// <summary>
/// What a linear kernel adds to the kernel of cross-entropy in its middle: the declaration, whose hidden states and
/// weights are no buffers of a row, and the products on both sides of the logits.
/// </summary>
internal sealed record LinearPlan
{
    /// <summary>The parameters in the order of the declaration.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>The spans among them.</summary>
    public required EquatableArray<BufferPlan> Buffers { get; init; }

    /// <summary>What the declared element type decides; the rows of the chunk are in the arithmetic's.</summary>
    public required ElementPlan Element { get; init; }

    /// <summary>The number of classes known at compile time, or 0.</summary>
    public required int Classes { get; init; }

    /// <summary>The bits of the vectors of the products, 0 for none, -1 for the widest.</summary>
    public required int Width { get; init; }

    /// <summary>Whether the work goes over the thread pool.</summary>
    public required bool Parallel { get; init; }

    /// <summary>When the gradients of weights and biases are added to what their spans hold.</summary>
    public required Adding Adds { get; init; }

    /// <summary>Whether class weights are copied to the arithmetic's type, once a call.</summary>
    public bool WidensClassWeights => Element.Widens && Has(RoleKind.ClassWeights);

    /// <summary>Whether a parameter plays the role.</summary>
    public bool Has(RoleKind role) => Find(role) is not null;

    /// <summary>The parameter of a role, or null where the declaration has none.</summary>
    public ParameterSpec? Find(RoleKind role) => Parameters.FirstOrDefault(parameter => parameter.Role == role);
}
