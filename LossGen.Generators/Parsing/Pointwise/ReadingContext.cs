using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>What is shared by all that reads one scalar method; lives only while it is read.</summary>
internal sealed class ReadingContext(ParsingContext kernel, ScalarSources sources, Location fallback)
{
    private const int LongestQuote = 60;

    private readonly Dictionary<int, string> _labels = [];

    /// <summary>The values so far.</summary>
    public GraphBuilder Graph { get; } = new();

    /// <summary>Where bodies are found.</summary>
    public ScalarSources Sources => sources;

    /// <summary>Stops the reading.</summary>
    public CancellationToken Cancellation => kernel.Cancellation;

    /// <summary>The names that the method gives to values, in their order.</summary>
    public IEnumerable<Label> Labels => _labels
        .OrderBy(static label => label.Key)
        .Select(static label => new Label(label.Key, label.Value));

    /// <summary>Takes the first name of a value that has none.</summary>
    public void Name(int value, string name)
    {
        var isNamed = Graph[value].Operation is Operation.Tensor or Operation.Scalar or Operation.Constant;
        if (!isNamed && !_labels.ContainsKey(value))
        {
            _labels.Add(value, name);
        }
    }

    /// <summary>
    /// Reports what no kernel can be made of, at its place, by its first line; what is carried along has no place.
    /// </summary>
    /// <returns>No value.</returns>
    public int? Refuse(SyntaxNode syntax, string why)
    {
        var line = syntax.ToString().Split('\n')[0];
        var text = line.Split(["//"], StringSplitOptions.None)[0].Trim();
        var quote = text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - 1) + "…";
        var place = syntax.SyntaxTree.FilePath.Length == 0 && syntax.SyntaxTree != kernel.Syntax.SyntaxTree
            ? fallback
            : syntax.GetLocation();
        kernel.Findings.Report(PointwiseRules.Unsupported, place, quote, why);
        return null;
    }
}
