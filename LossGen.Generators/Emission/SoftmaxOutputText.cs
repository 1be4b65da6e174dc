using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// What an element of a softmax kernel's outputs is, for vectors and for scalars: the same operations. A probability is
/// scaled as a gradient of cross-entropy is; what else floats have goes through double and is rounded once.
/// </summary>
internal sealed class SoftmaxOutputText(ElementPlan element, WidthPlan width, SoftmaxPlan softmax)
{
    private readonly VectorText _text = new(element, width);

    private bool IsDouble => element.IsDouble;

    /// <summary>The type of an element or vector in the arithmetic's own type.</summary>
    public string Type => width.IsScalar ? element.Arithmetic : _text.Type;

    // Doubles have nothing wider that a vector could hold.
    private string WideType => IsDouble ? Type : width.IsScalar ? "double" : _text.Rows;

    /// <summary>The outputs in words.</summary>
    public string Title => string.Join("; ", new[]
    {
        softmax.Forward ? softmax.IsLog ? "p = x - m - logSum" : "p = e / s" : null,
        softmax.Backward ? softmax.IsLog ? "g = d - e / s * sum" : "g = e / s * (d - sum)" : null,
    }.Where(part => part is not null));

    /// <summary>The numbers of the row as the outputs use them, each with the type that it is held in.</summary>
    public IEnumerable<string> Broadcasts
    {
        get
        {
            if (ScalesInParts)
            {
                yield return $"{Type} f = {Create("RowMath.High(scale)")};";
                yield return $"{Type} fLow = {Create("RowMath.Low(scale)")};";
            }

            if (IsDouble && softmax is { IsLog: true, Forward: true })
            {
                yield return $"{Type} top = {Create("max")};";
                yield return $"{Type} log = {Create("logSum")};";
            }

            if (IsDouble && softmax.Backward)
            {
                yield return $"{Type} u = {Create("(double)sum")};";
            }
        }
    }

    /// <summary>
    /// The statements that compute an output of all vectors of a round, with what they are called when stored.
    /// </summary>
    public IEnumerable<(string Target, Func<int, string> Statement, Func<int, string> Stored)> Outputs
    {
        get
        {
            if (softmax.Forward)
            {
                yield return softmax.IsLog
                    ? ("p", v => $"{WideType} p{v} = {LogProbability(v)};", v => Rounded($"p{v}"))
                    : ("p", v => $"{Type} p{v} = VectorMath.Scaled(e{v}, f, fLow);", v => Stored($"p{v}"));
            }

            if (softmax.Backward)
            {
                yield return ("g", v => $"{WideType} g{v} = {Gradient(v)};", v => Rounded($"g{v}"));
            }
        }
    }

    private bool ScalesInParts => (softmax.Forward && !softmax.IsLog) || (IsDouble && softmax.Backward);

    private string LogProbability(int v) => IsDouble ? $"(x{v} - top) - log" : $"({Wide($"x{v}")} - max) - logSum";

    private string Gradient(int v) => (IsDouble, softmax.IsLog) switch
    {
        (true, true) => $"d{v} - (VectorMath.Scaled(e{v}, f, fLow) * u)",
        (true, _) => $"VectorMath.Scaled(e{v}, f, fLow) * (d{v} - u)",
        (_, true) => $"{Wide($"d{v}")} - ({Wide($"e{v}")} * scale * sum)",
        _ => $"{Wide($"e{v}")} * scale * ({Wide($"d{v}")} - sum)",
    };

    private string Create(string value) => width.IsScalar ? value : _text.Create(value);

    private string Wide(string name) => width.IsScalar ? $"(double){name}" : $"{_text.Rows}.Widen({name})";

    private string Rounded(string name) => (IsDouble, width.IsScalar) switch
    {
        (true, _) => name,
        (_, true) => Stored($"(float){name}"),
        _ => $"{name}.Narrow()",
    };

    private string Stored(string name) => width.IsScalar && element.Widens ? $"({element.Storage}){name}" : name;
}
