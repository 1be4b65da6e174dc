namespace LossGen.Generators.Emission;

/// <summary>Writes method headers, filling lines where they do not fit on one.</summary>
internal static class Method
{
    private const int IndentOfArguments = 4;

    /// <summary>Writes a header with its opening brace.</summary>
    public static CodeWriter.Scope Open(CodeWriter writer, string start, IEnumerable<string> parameters)
    {
        var all = parameters.ToList();
        var line = $"{start}({string.Join(", ", all)})";
        if (line.Length <= writer.Room)
        {
            return writer.Block(line);
        }

        writer.Line(start + "(");
        var filled = Filled(all, ")", writer.Room - IndentOfArguments).ToList();
        using (writer.Indented())
        {
            writer.Lines(filled.Take(filled.Count - 1));
        }

        return writer.Block("    " + filled[filled.Count - 1]);
    }

    /// <summary>Writes a call as a statement, or as the end of one.</summary>
    public static void Call(CodeWriter writer, string start, IEnumerable<string> arguments, string end = ");")
    {
        var all = arguments.ToList();
        var line = $"{start}({string.Join(", ", all)}{end}";
        if (line.Length <= writer.Room)
        {
            writer.Line(line);
            return;
        }

        writer.Line(start + "(");
        using (writer.Indented())
        {
            writer.Lines(Filled(all, end, writer.Room));
        }
    }

    /// <summary>Writes an assignment, on two lines where it does not fit on one.</summary>
    public static void Assign(CodeWriter writer, string target, string value)
    {
        var line = $"{target} = {value};";
        if (line.Length <= writer.Room)
        {
            writer.Line(line);
            return;
        }

        writer.Line($"{target} =");
        using (writer.Indented())
        {
            writer.Line($"{value};");
        }
    }

    private static IEnumerable<string> Filled(List<string> items, string end, int room)
    {
        var line = "";
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i] + (i < items.Count - 1 ? "," : end);
            if (line.Length > 0 && line.Length + 1 + item.Length > room)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? " " + item : item;
        }

        yield return line;
    }
}
