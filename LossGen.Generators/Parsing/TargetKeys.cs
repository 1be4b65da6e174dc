using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Targets that count classes from 1 are of a type of the library, which has the bits of the declared integers and is
/// read as the class.
/// </summary>
internal static class TargetKeys
{
    public static EquatableArray<ParameterSpec> In(EquatableArray<ParameterSpec> parameters, OptionsSpec options)
        => options.TargetBase == 0
            ? parameters
            : parameters.Select(static parameter => parameter.Role == RoleKind.Targets ? Key(parameter) : parameter)
                .ToEquatableArray();

    private static ParameterSpec Key(ParameterSpec targets) => targets with
    {
        ElementType = $"TargetKey<{targets.ElementType}>",
        ForeignType = targets.ElementType,
    };
}
