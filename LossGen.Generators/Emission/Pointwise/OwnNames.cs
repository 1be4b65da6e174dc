namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// The names of a kernel's own variables and methods, beside those of the user's parameters, which keep theirs:
/// <c>count</c>, or <c>count2</c> where a parameter is called so.
/// </summary>
internal sealed class OwnNames
{
    private static readonly string[] Types =
    [
        "Vector128", "Vector256", "Vector512", "ElementMath", "PointwiseMath", "Require", "Unsafe", "MemoryMarshal",
        "TensorMarshal", "TensorShape", "Elements", "RowSum", "RowTotals", "RowThreads", "Range", "Half", "BFloat16",
        "Reinterpret", "Span", "ReadOnlySpan", "Run",
    ];

    private readonly HashSet<string> _taken = new(Types, StringComparer.Ordinal);
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);

    public OwnNames(IEnumerable<string> taken) => _taken.UnionWith(taken.Select(static name => name.TrimStart('@')));

    /// <summary>Whether a type that a kernel uses is called so, which a parameter of that name would hide.</summary>
    public static bool IsOfType(string name) => Types.Contains(name, StringComparer.Ordinal);

    /// <summary>The variable or the method that is best called so, the same at every use.</summary>
    public string this[string name]
    {
        get
        {
            if (!_own.TryGetValue(name, out var own))
            {
                _own.Add(name, own = New(name));
            }

            return own;
        }
    }

    /// <summary>A name that nothing else has.</summary>
    public string New(string name)
    {
        var free = name;
        for (var number = 2; !_taken.Add(free); number++)
        {
            free = name + number;
        }

        return free;
    }
}
