using LossGen.Generators.Model.Pointwise;
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
        using (Method.Open(writer, $"private static {returns} {text.Names["Loss" + width.Suffix]}", Parameters))
        {
            foreach (var place in text.Values.OfElements)
            {
                var kin = width.IsScalar ? [] : text.Values.KinOf(place);
                if (kin.Count > 0)
                {
                    EmitKin(place, kin);
                    continue;
                }

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

    // All at the first of them, by a function that computes once what they share.
    private void EmitKin(int place, IReadOnlyList<int> kin)
    {
        if (place != kin[0])
        {
            return;
        }

        var argument = _nodes.Lanes(text.Values.ArgumentOf(place));
        var softplus = NameIn(kin, Operation.Softplus, false) is { } name ? $"{_nodes.Type} {name}" : "_";
        Method.Call(
            writer,
            $"{softplus} = ElementMath.SoftplusBothWays",
            [
                argument, Out(kin, Operation.Softplus, true), Out(kin, Operation.Sigmoid, false),
                Out(kin, Operation.Sigmoid, true),
            ]);
    }

    private string Out(IReadOnlyList<int> kin, Operation operation, bool isOpposite)
        => NameIn(kin, operation, isOpposite) is { } name ? $"out {_nodes.Type} {name}" : "out _";

    private string? NameIn(IReadOnlyList<int> kin, Operation operation, bool isOpposite)
    {
        foreach (var place in kin)
        {
            if (text.Values.Nodes[place].Operation == operation
                && text.Values.HasOppositeArgument(place) == isOpposite)
            {
                return text.Values.NameOf(place);
            }
        }

        return null;
    }

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
            EmitCall(start, call, ");");
        }
        else
        {
            writer.Statement($"{start}{value};");
        }
    }

    // An argument that does not fit on a line of its own is a call that is taken apart in turn.
    private void EmitCall(string start, CallParts call, string end)
    {
        if (call.Arguments.All(argument => argument.Length + end.Length <= writer.Room - Indent))
        {
            Method.Call(writer, start + call.Function, call.Arguments, end);
            return;
        }

        writer.Line($"{start}{call.Function}(");
        using (writer.Indented())
        {
            for (var i = 0; i < call.Arguments.Count; i++)
            {
                var (argument, after) = (call.Arguments[i], i < call.Arguments.Count - 1 ? "," : end);
                if (argument.Length + after.Length > writer.Room && CallParts.Of(argument) is { } inner)
                {
                    EmitCall("", inner, ")" + after);
                }
                else
                {
                    writer.Statement(argument + after);
                }
            }
        }
    }
}
