namespace LossGen.Generators.Emission;

/// <summary>Writes method headers, one parameter a line where they do not fit on one.</summary>
internal static class Method
{
    private const int WidestLine = 100;

    /// <summary>Writes a header with its opening brace.</summary>
    public static CodeWriter.Scope Open(CodeWriter writer, string start, IEnumerable<string> parameters)
    {
        var all = parameters.ToList();
        var line = $"{start}({string.Join(", ", all)})";
        if (line.Length <= WidestLine)
        {
            return writer.Block(line);
        }

        writer.Line(start + "(");
        return OpenBody(writer, all);
    }

    /// <summary>Writes a call as a statement, or as the end of one.</summary>
    public static void Call(CodeWriter writer, string start, IEnumerable<string> arguments, string end = ");")
    {
        var all = arguments.ToList();
        var line = $"{start}({string.Join(", ", all)}{end}";
        if (line.Length <= WidestLine)
        {
            writer.Line(line);
            return;
        }

        writer.Line(start + "(");
        using (writer.Indented())
        {
            for (var i = 0; i < all.Count; i++)
            {
                writer.Line(all[i] + (i < all.Count - 1 ? "," : end));
            }
        }
    }

    private static CodeWriter.Scope OpenBody(CodeWriter writer, List<string> parameters)
    {
        using (writer.Indented())
        {
            for (var i = 0; i < parameters.Count - 1; i++)
            {
                writer.Line(parameters[i] + ",");
            }
        }

        return writer.Block("    " + parameters[parameters.Count - 1] + ")");
    }
}
