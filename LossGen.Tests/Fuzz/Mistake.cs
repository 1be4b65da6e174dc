namespace LossGen.Tests.Fuzz;

/// <summary>What is wrong with a random declaration on purpose.</summary>
internal enum Mistake
{
    None,
    Option,
    Attribute,
    Head,
    Generic,
    Result,
    Body,
    ParameterType,
    ParameterName,
    ElementType,
    MissingParameter,
    Container,

    /// <summary>The text ends somewhere, as while it is typed.</summary>
    Cut,
}
