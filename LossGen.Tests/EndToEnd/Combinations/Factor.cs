namespace LossGen.Tests.EndToEnd.Combinations;

/// <summary>Something that a declaration may or may not ask for, in one of several ways.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Levels">The ways, of which the first one asks for least.</param>
internal sealed record Factor(string Name, params Level[] Levels);

/// <summary>A way to ask for something.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Options">What it sets on the attribute, or nothing.</param>
/// <param name="Parameters">The parameters that it adds; <c>T</c> stands for the element type.</param>
internal sealed record Level(string Name, string Options = "", params string[] Parameters);
