namespace LossGen.Generators.Model;

/// <summary>
/// What was asked for: a valid declaration, taken out of the compilation. Nothing here knows of Roslyn, so that the
/// planner can be tested without it and a record can be cached without holding a compilation alive.
/// </summary>
internal sealed record KernelSpec
{
    /// <summary>The loss, from the attribute.</summary>
    public required LossKind Loss { get; init; }

    /// <summary>The element type T.</summary>
    public required ElementKind Element { get; init; }

    /// <summary>The type of the reduced loss, or void.</summary>
    public required ResultKind Result { get; init; }

    /// <summary>Whether the method returns a type of another library that has the bits of the result.</summary>
    public bool ReturnsForeign { get; init; }

    /// <summary>The declaration to be implemented.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The parameters in the order of the declaration.</summary>
    public required EquatableArray<ParameterSpec> Parameters { get; init; }

    /// <summary>The constant options.</summary>
    public required OptionsSpec Options { get; init; }

    /// <summary>Which of the declaration's kernels this is, or nothing where it has one.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The name of the nested type that holds the kernel.</summary>
    public string TypeName => $"{Method.Key}{(Variant.Length == 0 ? "" : "_" + Variant)}_Kernel";

    /// <summary>What the names of the kernel's files begin with.</summary>
    public string HintName => Method.HintName + (Variant.Length == 0 ? "" : "." + Variant);

    /// <summary>Whether log-softmax, loss and gradient are one kernel, which has the options of all three.</summary>
    public bool IsFused => Loss.IsFused;

    /// <summary>Whether there is a loss; a softmax has none.</summary>
    public bool HasLoss => !Loss.IsSoftmax;

    /// <summary>
    /// Whether the arithmetic is double whatever is in memory, because two distributions may be nearly equal.
    /// </summary>
    public bool ComputesInDouble => Loss.IsDivergence;

    /// <summary>The parameter of a role, or null where the declaration has none.</summary>
    public ParameterSpec? Find(RoleKind role) => Parameters.FirstOrDefault(p => p.Role == role);

    /// <summary>The parameter whose elements are N·C and tell the element type: the logits of most kernels.</summary>
    public ParameterSpec Input
        => Find(RoleKind.Logits) ?? Find(RoleKind.Hidden) ?? Find(RoleKind.LogProbabilities)
            ?? Find(RoleKind.Probabilities)!;

    /// <summary>Whether the parameter of a role is written; an NLL kernel reads what a softmax kernel writes.</summary>
    public bool Writes(RoleKind role) => role is RoleKind.Gradient or RoleKind.Losses
            or RoleKind.LogSumExp or RoleKind.Entropies or RoleKind.Predictions
            or RoleKind.HiddenGradient or RoleKind.WeightGradient or RoleKind.BiasGradient
        || (role is RoleKind.Probabilities or RoleKind.LogProbabilities && !Loss.ReadsProbabilities);

    /// <summary>Whether the parameter of a role, which is written, may be exactly the memory of the input.</summary>
    public bool MayReplaceInput(RoleKind role)
        => role is RoleKind.Gradient or RoleKind.HiddenGradient || (Loss.IsSoftmax && Writes(role));

    /// <summary>Whether a parameter plays the role.</summary>
    public bool Has(RoleKind role) => Find(role) is not null;
}
