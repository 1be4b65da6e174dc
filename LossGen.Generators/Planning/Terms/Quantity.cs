namespace LossGen.Generators.Planning.Terms;

/// <summary>
/// A value with a name: a number of the call, a sum of a row, what another formula gave. The names are those of the
/// numerics, <c>rest</c> and not 1 − p, because the accuracy of a kernel lives on what is never subtracted.
/// </summary>
internal sealed record Quantity(string Name) : Term;
