using System.Text;

namespace LossGen.Generators.Emission;

/// <summary>Writes C# with four spaces an indent and <c>\n</c> line ends, on every machine.</summary>
internal sealed class CodeWriter
{
    private const string Indent = "    ";
    private const int WidestColumn = 120;
    private readonly StringBuilder _text = new();
    private readonly NameQualifier _qualifier = new();
    private int _depth;

    /// <summary>The characters that a line has left at the present depth.</summary>
    public int Room => WidestColumn - (_depth * Indent.Length);

    /// <summary>Writes one line, or an empty one.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            for (var i = 0; i < _depth; i++)
            {
                _text.Append(Indent);
            }
        }

        _text.Append(_qualifier.Qualify(line)).Append('\n');
    }

    /// <summary>Writes every line of a sequence.</summary>
    public void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Line(line);
        }
    }

    /// <summary>Writes a header and an opening brace; disposing the result writes the closing one.</summary>
    public Scope Block(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, "}");
    }

    /// <summary>Writes from now on the given names in full, because alone they mean something else here.</summary>
    public void QualifyNames(IReadOnlyCollection<string> fullNames) => _qualifier.Add(fullNames);

    /// <summary>Indents what follows until the result is disposed.</summary>
    public Scope Indented()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Scope(CodeWriter writer, string? end) : IDisposable
    {
        /// <summary>Closes the block.</summary>
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
