using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Names;

/// <summary>The role of a kernel that a parameter of another name was probably meant for.</summary>
internal static class NameMeanings
{
    /// <summary>
    /// A free role that the name has elsewhere and that takes what is passed; whatever is passed, where the name is the
    /// role's own in another style.
    /// </summary>
    public static RoleRule? Of(ParsingContext context, IParameterSymbol parameter, ISet<RoleKind> taken)
    {
        return Rules(ForeignRoles.Of(parameter.Name)).FirstOrDefault(rule => Accepts(rule, parameter))
            ?? Rules(ForeignRoles.Styled(parameter.Name)).FirstOrDefault();

        IEnumerable<RoleRule> Rules(IEnumerable<RoleKind> roles) => roles
            .SelectMany(role => context.Roles.All.Where(rule => rule.Role == role || rule.Name == RoleNames.Of(role)))
            .Where(rule => IsFree(rule, taken));
    }

    /// <summary>The free role whose name is nearest.</summary>
    public static RoleRule? BySpelling(ParsingContext context, IParameterSymbol parameter, ISet<RoleKind> taken)
    {
        var isScalar = TypeShape.Of(parameter.Type).Kind == ShapeKind.Scalar;
        var likely = context.Roles.All
            .Where(rule => rule.Passing == Passing.Result
                ? parameter.RefKind == RefKind.Out
                : parameter.RefKind != RefKind.Out && rule.Passing == Passing.Scalar == isScalar)
            .Where(rule => IsFree(rule, taken))
            .ToList();
        var near = NearestName.Among([.. likely.Select(static rule => rule.Name)], parameter.Name);
        return likely.FirstOrDefault(rule => rule.Name == near);
    }

    /// <summary>Whether no parameter has the role, or one that excludes it.</summary>
    public static bool IsFree(RoleRule rule, ISet<RoleKind> taken)
        => !taken.Any(role => role == rule.Role || CrossEntropyRoles.AreAlternatives(role, rule.Role));

    /// <summary>Whether the role takes the parameter as it is, an array in the place of a span included.</summary>
    public static bool Accepts(RoleRule rule, IParameterSymbol parameter)
    {
        var (kind, element, _) = TypeShape.Of(parameter.Type);
        return rule.Passing == Passing.Result == (parameter.RefKind == RefKind.Out)
            && (rule.AcceptsKind(kind) || (kind == ShapeKind.Elements && rule.AcceptsKind(ShapeKind.Span)))
            && element is not null
            && rule.AllElements.Contains(element);
    }
}
