using System.Text;
using LossGen.Generators.Model;

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

    /// <summary>
    /// Writes a statement; one that is too wide is broken before a plus, or else a times, outside of parentheses.
    /// </summary>
    public void Statement(string line)
    {
        var plus = LastOutside(line, " + ");
        var at = plus < 0 ? LastOutside(line, " * ") : plus;
        if (line.Length <= Room || at < 0)
        {
            Line(line);
            return;
        }

        Line(line.Substring(0, at));
        using (Indented())
        {
            Statement(line.Substring(at + 1));
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
    public void QualifyNames(MethodSpec method) => _qualifier.Add(method);

    /// <summary>Indents what follows until the result is disposed.</summary>
    public Scope Indented()
    {
        _depth++;
        return new Scope(this, null);
    }

    // Where a line that fits may end; its own first operator, where it goes on with what was broken, is none.
    private int LastOutside(string line, string operation)
    {
        var (depth, last) = (0, -1);
        for (var i = 0; i <= Room && i < line.Length; i++)
        {
            depth += line[i] == '(' ? 1 : line[i] == ')' ? -1 : 0;
            if (depth == 0 && i > 0 && string.CompareOrdinal(line, i, operation, 0, operation.Length) == 0)
            {
                last = i;
            }
        }

        return last;
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
