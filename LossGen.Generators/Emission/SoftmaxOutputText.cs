using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>What an element of a softmax kernel's outputs is, for vectors and for scalars: the same operations.</summary>
internal sealed class SoftmaxOutputText(ElementPlan element, WidthPlan width, SoftmaxPlan softmax)
{
    private readonly VectorText _text = new(element, width);

    private bool IsDouble => element.ArithmeticBits == 64;

    /// <summary>The outputs in words.</summary>
    public string Title => string.Join("; ", new[]
    {
        softmax.Forward ? softmax.IsLog ? "p = x - m - logSum" : "p = e / s" : null,
        softmax.Backward ? softmax.IsLog ? "g = d - e / s * sum" : "g = e / s * (d - sum)" : null,
    }.Where(part => part is not null));

    /// <summary>The outputs of an element or vector, each with the buffer that it goes to.</summary>
    public IEnumerable<(string Target, string Value)> Values(int v)
    {
        if (softmax.Forward)
        {
            yield return ("p", softmax.IsLog ? Rounded($"({Wide($"x{v}")} - max) - logSum") : Probability(v));
        }

        if (softmax.Backward)
        {
            yield return ("g", Rounded(softmax.IsLog
                ? $"{Wide($"d{v}")} - ({Wide($"e{v}")} * scale * sum)"
                : $"{Wide($"e{v}")} * scale * ({Wide($"d{v}")} - sum)"));
        }
    }

    private string Probability(int v) => (IsDouble, width.IsScalar) switch
    {
        (true, true) => $"Math.FusedMultiplyAdd(e{v}, scale, e{v} * scaleRest)",
        (true, _) => $"{_text.Class}.FusedMultiplyAdd(e{v}, f, e{v} * fRest)",
        _ => Rounded($"{Wide($"e{v}")} * scale"),
    };

    private string Wide(string name) => (IsDouble, width.IsScalar) switch
    {
        (true, true) => name,
        (_, true) => $"(double){name}",
        _ => $"{_text.Rows}.Widen({name})",
    };

    private string Rounded(string value) => (IsDouble, width.IsScalar) switch
    {
        (true, true) => value,
        (_, true) => $"(float)({value})",
        _ => $"({value}).Narrow()",
    };
}
