using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The rules of roles that mean the same in every loss of the family.</summary>
internal static class CommonRoles
{
    public static RoleRule Targets { get; } = new(
        RoleKind.Targets, Passing.Input, static _ => ["int", "long", "short", "byte", "sbyte", "ushort", "uint"],
        Extent.Row);

    public static RoleRule Losses { get; } = new(
        RoleKind.Losses, Passing.Output, OrFloat, Extent.Row);

    /// <summary>A number a row, or one for the result.</summary>
    public static RoleRule OutputGradient { get; } = new(
        RoleKind.OutputGradient, Passing.InputOrScalar, OrFloat, Extent.Row)
    {
        // The usual first scale of a loss, 65,536, is not a number in Half.
        Numbers = static t => ElementTypes.HasSixteenBits(t) ? [t, "float", "double"] : [t],
    };

    public static RoleRule EmptyMean { get; } = new(
        RoleKind.EmptyMean, Passing.Scalar, static _ => ["EmptyMean"]);

    public static RoleRule Classes { get; } = new(RoleKind.Classes, Passing.Scalar, static _ => ["int"]);

    public static RoleRule InnerSize { get; } = new(RoleKind.InnerSize, Passing.Scalar, static _ => ["int"]);

    public static RoleRule IgnoreIndex { get; } = new(
        RoleKind.IgnoreIndex, Passing.Scalar, static _ => ["int", "long"]);

    /// <summary>A span of elements T that is read.</summary>
    public static RoleRule Input(RoleKind role, Extent extent = Extent.Element)
        => new(role, Passing.Input, static t => [t], extent);

    /// <summary>A span of elements T that is written.</summary>
    public static RoleRule Output(RoleKind role, Extent extent = Extent.Element)
        => new(role, Passing.Output, static t => [t], extent);

    /// <summary>T, and float where that is computed with.</summary>
    public static IReadOnlyList<string> OrFloat(string element)
        => ElementTypes.HasSixteenBits(element) ? [element, "float"] : [element];

    /// <summary>A number of the call: T, and what is more precise.</summary>
    public static IReadOnlyList<string> Numbers(string element)
        => element == "double" ? [element]
            : ElementTypes.HasSixteenBits(element) ? ["double", "float", element]
            : ["double", element];

    /// <summary>The real-valued options of losses at run time.</summary>
    public static IEnumerable<RoleRule> Reals(LossKind[] losses)
        => RealOption.All
            .Where(option => option.Losses.Intersect(losses).Any())
            .Select(static option => Real(option.Role));

    /// <summary>A real number of the call.</summary>
    public static RoleRule Real(RoleKind role)
        => new(role, Passing.Scalar, Numbers);
}
