using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The roles that a loss knows, in the order in which messages list them.</summary>
internal sealed record LossRoles
{
    /// <summary>Every role that a parameter may play.</summary>
    public required IReadOnlyList<RoleRule> All { get; init; }

    /// <summary>The roles without which there is nothing to compute.</summary>
    public required IReadOnlyList<RoleKind> Required { get; init; }

    /// <summary>The roles that receive results.</summary>
    public IReadOnlyList<RoleKind> Outputs => [.. All
        .Where(static rule => rule.Passing is Passing.Output or Passing.Result)
        .Select(static rule => rule.Role)];

    /// <summary>Whether there is a loss to return; a softmax has none.</summary>
    public bool Reduces { get; init; } = true;

    /// <summary>The role whose element type is that of the kernel.</summary>
    public RoleKind Input { get; init; } = RoleKind.Logits;

    /// <summary>What the input holds, as messages name it.</summary>
    public string InputWords { get; init; } = "logits";

    /// <summary>The name of the first role that receives a derivative.</summary>
    public string GradientName => All
        .First(static rule => rule.Role is RoleKind.Gradient or RoleKind.HiddenGradient).Name;

    /// <summary>The names of all roles, as messages list them.</summary>
    public string Names => string.Join(", ", All.Select(static r => r.Name).Distinct());

    /// <summary>The rule of a role that the loss knows.</summary>
    public RoleRule Of(RoleKind role) => All.First(r => r.Role == role);

    /// <summary>The roles of a loss.</summary>
    public static LossRoles Of(LossKind loss, ParsingContext context) => KernelAttributes.Of(loss).Roles(context);
}
