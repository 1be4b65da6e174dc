using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>The loss of a vector of elements, or of one, and its derivatives: the formula and nothing else.</summary>
internal sealed class PointwiseFormula(CodeWriter writer, PointwiseText text, WidthPlan width)
{
    private const int Indent = 4;

    private readonly PointwisePlan _plan = text.Plan;
    private readonly NodeText _nodes = new(text.Values, text.Plan.Element, width);

    public void Emit()
    {
        var returns = _plan.Loss is null ? "void" : _nodes.Type;
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (Method.Open(writer, $"private static {returns} Loss{width.Suffix}", Parameters))
        {
            foreach (var place in text.Values.OfElements)
            {
                var type = text.Values.Nodes[place].IsCondition && width.IsScalar ? "bool" : _nodes.Type;
                Assign($"{type} {text.Values.NameOf(place)}", _nodes.Definition(place));
            }

            foreach (var gradient in _plan.Gradients)
            {
                Assign(Derivative(gradient), _nodes.Lanes(gradient.Node));
            }

            if (_plan.Loss is { } loss)
            {
                Assign("return", _nodes.Lanes(loss));
            }
        }
    }

    private IEnumerable<string> Parameters =>
    [
        .. text.Tensors.Select(tensor => $"{_nodes.Type} {tensor.Name}"),
        .. text.Shared.Select(static shared => $"{shared.Type} {shared.Name}"),
        .. _plan.Gradients.Select(gradient => $"out {_nodes.Type} {Derivative(gradient)}"),
    ];

    private string Derivative(GradientPlan gradient) => text.Names[$"{gradient.Parameter.Of}Derivative"];

    private void Assign(string target, string value)
    {
        var start = target == "return" ? "return " : $"{target} = ";
        if (start.Length + value.Length < writer.Room)
        {
            writer.Line($"{start}{value};");
        }
        else if (target != "return" && value.Length + Indent < writer.Room)
        {
            Method.Assign(writer, target, value);
        }
        else if (CallParts.Of(value) is { } call)
        {
            Method.Call(writer, start + call.Function, call.Arguments);
        }
        else
        {
            writer.Statement($"{start}{value};");
        }
    }
}
