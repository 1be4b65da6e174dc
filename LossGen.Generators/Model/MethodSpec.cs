namespace LossGen.Generators.Model;

/// <summary>
/// The declaration to be implemented, as text that can be written back: what is needed to reopen the containing types
/// and to repeat the signature. Identifiers are escaped (<c>@class</c>), types are fully qualified (<c>global::…</c>).
/// </summary>
internal sealed record MethodSpec
{
    /// <summary>The namespace, dotted and escaped; empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The containing types, outermost first.</summary>
    public required EquatableArray<TypeSpec> Types { get; init; }

    /// <summary>
    /// The modifiers to repeat, in order and without <c>partial</c>: <c>public static</c>, <c>internal new static</c> …
    /// </summary>
    public required string Modifiers { get; init; }

    /// <summary>
    /// Whether the compiler warns of a protected member in a sealed type: it does so at both parts, and the user can
    /// answer for one of them only.
    /// </summary>
    public bool IsProtectedInSealedType { get; init; }

    /// <summary>The escaped name.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The return type: <c>void</c>, <c>float</c>, <c>double</c> or <c>global::System.Half</c> in a valid kernel.
    /// </summary>
    public required string ReturnType { get; init; }

    /// <summary>
    /// The parameters as they must be repeated, in order: modifiers, type, name, without attributes and default values.
    /// </summary>
    public required EquatableArray<string> Parameters { get; init; }

    /// <summary>
    /// A key that is unique in the compilation without regard to case and stable when other methods come and go:
    /// metadata names of namespace, types (with arity) and method, and the parameter types; characters of a file name
    /// only. Without the ending <c>.g.cs</c>.
    /// </summary>
    public required string HintName { get; init; }

    /// <summary>
    /// An identifier, unique among the kernels of the containing type: the method's name and, where that has overloads,
    /// its parameter types: <c>CrossEntropy_ROSpanSingle_ROSpanInt32_SpanSingle</c>.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>
    /// Full names of types that kernels use, <c>System.Half</c>, whose simple names mean something else where the
    /// method stands; nearly always none.
    /// </summary>
    public EquatableArray<string> HiddenNames { get; init; }

    /// <summary>What stands before names in full.</summary>
    public AliasSpec Aliases { get; init; } = AliasSpec.None;
}

/// <summary>A containing type: the words to reopen it with.</summary>
internal sealed record TypeSpec
{
    /// <summary>
    /// <c>class</c>, <c>struct</c>, <c>record</c>, <c>record struct</c>, <c>ref struct</c> as in
    /// <c>ref partial struct</c>, or <c>interface</c>.
    /// </summary>
    public required string Keyword { get; init; }

    /// <summary>Whether the part must be <c>unsafe</c>, because the signature of the method has pointers.</summary>
    public bool IsUnsafe { get; init; }

    /// <summary>The escaped name with its type parameters, without constraints: <c>Losses&lt;T&gt;</c>.</summary>
    public required string Name { get; init; }
}
