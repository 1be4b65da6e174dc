using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>A kernel attribute and what the parser has to know of its loss.</summary>
/// <param name="TypeName">The full name of the attribute's class.</param>
/// <param name="Loss">The loss that it asks for.</param>
/// <param name="Roles">The roles that a declaration may have, which can depend on its options.</param>
/// <param name="Check">Checks what must stand together in a declaration.</param>
internal sealed record KernelAttribute(
    string TypeName,
    LossKind Loss,
    Func<ParsingContext, LossRoles> Roles,
    Action<ParsingContext, OptionsSpec, IReadOnlyList<ParameterSpec>> Check);
