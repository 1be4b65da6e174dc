namespace LossGen.Generators.Emission;

/// <summary>
/// A method that is one of several with the same result; the JIT compiles the one whose condition holds and drops the
/// choice.
/// </summary>
internal static class PassChoice
{
    private static readonly string[] Modifiers = ["ref ", "out "];

    /// <summary>Writes the method.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="header">Modifiers, the type that is returned, and the name.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="conditional">The calls that depend on a condition.</param>
    /// <param name="otherwise">The call where no condition holds.</param>
    public static void Emit(
        CodeWriter writer,
        string header,
        IEnumerable<string> parameters,
        IReadOnlyList<(string Condition, string Call)> conditional,
        string otherwise)
    {
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (Method.Open(writer, header, parameters))
        {
            if (header.Contains(" void "))
            {
                EmitStatements(writer, conditional, otherwise);
            }
            else
            {
                EmitValue(writer, conditional, otherwise);
            }
        }
    }

    /// <summary>A call that hands on parameters of the same names.</summary>
    public static string Call(string method, IEnumerable<string> parameters)
        => $"{method}({string.Join(", ", parameters.Select(Handed))})";

    private static void EmitValue(
        CodeWriter writer, IReadOnlyList<(string Condition, string Call)> conditional, string otherwise)
    {
        writer.Line($"return {conditional[0].Condition}");
        using (writer.Indented())
        {
            writer.Line($"? {conditional[0].Call}");
            foreach (var (condition, call) in conditional.Skip(1))
            {
                writer.Line($": {condition} ? {call}");
            }

            writer.Line($": {otherwise};");
        }
    }

    private static void EmitStatements(
        CodeWriter writer, IReadOnlyList<(string Condition, string Call)> conditional, string otherwise)
    {
        var start = "if";
        foreach (var (condition, call) in conditional)
        {
            using (writer.Block($"{start} ({condition})"))
            {
                writer.Line($"{call};");
            }

            start = "else if";
        }

        using (writer.Block("else"))
        {
            writer.Line($"{otherwise};");
        }
    }

    private static string Handed(string parameter)
    {
        var modifier = Array.Find(Modifiers, modifier => parameter.StartsWith(modifier, StringComparison.Ordinal));
        return modifier + parameter.Substring(parameter.LastIndexOf(' ') + 1);
    }
}
