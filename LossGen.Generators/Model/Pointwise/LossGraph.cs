namespace LossGen.Generators.Model.Pointwise;

/// <summary>
/// A scalar loss as values, read off its method once: nothing here knows of the compilation, and two methods that
/// compute the same are equal.
/// </summary>
/// <param name="Nodes">All values, each after what it is computed from.</param>
/// <param name="Labels">The names that the method gives to some of them.</param>
/// <param name="Loss">The place of the result.</param>
internal sealed record LossGraph(EquatableArray<Node> Nodes, EquatableArray<Label> Labels, int Loss);

/// <summary>A name that the scalar method gives to a value.</summary>
/// <param name="Node">The place of the value.</param>
/// <param name="Name">The local variable.</param>
internal sealed record Label(int Node, string Name);
