namespace LossGen.Generators.Model;

/// <summary>
/// What emitted code writes before <c>::</c> for the names of references that may have an alias instead of a place in
/// the global namespace.
/// </summary>
internal sealed record AliasSpec
{
    /// <summary>What stands before the names of references without an alias.</summary>
    public const string Global = "global";

    /// <summary>Where no reference has an alias.</summary>
    public static readonly AliasSpec None = new();

    /// <summary>Before the names of LossGen.</summary>
    public string Library { get; init; } = Global;

    /// <summary>Before the names of System.Numerics.Tensors, the package.</summary>
    public string Tensors { get; init; } = Global;

    /// <summary>The aliases that a file declares, in order; none nearly always.</summary>
    public EquatableArray<string> Declared { get; init; }

    /// <summary>A name with what stands before it: <c>global::LossGen.EmptyMean</c>.</summary>
    public string InFull(string name) => $"{RootOf(name)}::{name}";

    private string RootOf(string name)
        => name == "LossGen" || name.StartsWith("LossGen.", StringComparison.Ordinal) ? Library
            : name.StartsWith("System.Numerics.Tensors.", StringComparison.Ordinal) || name == TensorMarshal ? Tensors
            : Global;

    /// <summary>The one type of the package that stands in a namespace of the framework.</summary>
    public const string TensorMarshal = "System.Runtime.InteropServices.TensorMarshal";
}
