namespace LossGen.Generators.Model;

/// <summary>
/// An option of cross-entropy that is on or off: set on the attribute, or a <c>bool</c> parameter of the role of the
/// same name. Parser and checks know of these options only what their rows say.
/// </summary>
/// <param name="Role">The role of the parameter; its name is the option's.</param>
internal sealed record SwitchOption(RoleKind Role)
{
    public static readonly SwitchOption Accumulate = new(RoleKind.Accumulate);

    public static readonly SwitchOption TokenScaling = new(RoleKind.TokenScaling);

    public static IReadOnlyList<SwitchOption> All { get; } = [Accumulate, TokenScaling];

    /// <summary>The property of the attribute.</summary>
    public string Property { get; } = Role.ToString();
}
