using System.Globalization;
using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// Values as C#: of a vector of elements, or of one. What is the same for all elements is a number in both, and goes
/// into all lanes where it meets a vector.
/// </summary>
/// <param name="values">The values and their names.</param>
/// <param name="element">The type of numbers.</param>
/// <param name="width">The width of a vector.</param>
internal sealed class NodeText(NamedValues values, ElementPlan element, WidthPlan width)
{
    private string Number => element.Arithmetic;

    private string Vector => $"{width.VectorClass}<{Number}>";

    /// <summary>The type of a value that differs from element to element.</summary>
    public string Type => width.IsScalar ? Number : Vector;

    /// <summary>What a value is computed by, whether or not it has a name.</summary>
    public string Definition(int place) => Print(values.Nodes[place], place).Text;

    /// <summary>A value as a vector, or as a number where the width is none.</summary>
    public string Lanes(int place) => Broadcast(place);

    /// <summary>A value that is the same for all elements, as a number.</summary>
    public string Uniform(int place) => At(place, Precedence.Choice);

    private (string Text, Precedence Precedence) Print(Node node, int place) => node.Operation switch
    {
        Operation.Tensor or Operation.Scalar => (node.Name, Precedence.Atom),
        Operation.Constant => (Literal(node.Value), Precedence.Atom),
        Operation.True or Operation.False => (Truth(node.Operation == Operation.True, place), Precedence.Atom),
        Operation.Add => Infix(node, " + ", Precedence.Sum, Precedence.Sum, Precedence.Product),
        Operation.Subtract => Infix(node, " - ", Precedence.Sum, Precedence.Sum, Precedence.Product),
        Operation.Multiply => Product(node),
        Operation.Divide => Product(node),
        Operation.Negate => ("-" + Operand(node.First, Precedence.Atom, IsVector(place)), Precedence.Unary),
        Operation.Select => Choice(node, place),
        Operation.Power => (
            $"ElementMath.Power({Operand(node.First, Precedence.Choice, IsVector(place))}, "
                + $"{At(node.Second, Precedence.Choice)})",
            Precedence.Atom),
        _ when node.IsCondition => Condition(node, place),
        _ => (Call(node, place), Precedence.Atom),
    };

    private bool IsVector(int place) => !width.IsScalar && !values.IsUniform(place);

    // A name, or the value where it stands.
    private string At(int place, Precedence least)
    {
        if (values.NameOf(place) is { } name)
        {
            return name;
        }

        var (text, precedence) = Print(values.Nodes[place], place);
        return precedence >= least ? text : $"({text})";
    }

    private string Operand(int place, Precedence least, bool asVector)
        => asVector && values.IsUniform(place) ? Broadcast(place) : At(place, least);

    private string Broadcast(int place)
    {
        if (width.IsScalar || !values.IsUniform(place))
        {
            return At(place, Precedence.Choice);
        }

        var node = values.Nodes[place];
        return node.IsCondition ? Mask(place)
            : node.Operation == Operation.Constant && node.Bits == 0 ? $"{Vector}.Zero"
            : node.Operation == Operation.Constant && node.Value == 1 ? $"{Vector}.One"
            : $"{width.VectorClass}.Create({Typed(place)})";
    }

    // A whole number alone would be an int.
    private string Typed(int place) => values.Nodes[place] is { Operation: Operation.Constant } constant
        ? Literal(constant.Value, isTyped: true)
        : At(place, Precedence.Choice);

    private string Mask(int place)
        => $"({At(place, Precedence.Choice)} ? {Vector}.AllBitsSet : {Vector}.Zero)";

    private (string, Precedence) Infix(Node node, string sign, Precedence own, Precedence left, Precedence right)
    {
        var isVector = node.Operands.Any(IsVector);
        return ($"{Operand(node.First, left, isVector)}{sign}{Operand(node.Second, right, isVector)}", own);
    }

    // Vectors are multiplied and divided by numbers as they are.
    private (string, Precedence) Product(Node node)
    {
        var isQuotient = node.Operation == Operation.Divide;
        var isVector = node.Operands.Any(IsVector);
        var (first, second) = isQuotient ? (node.First, node.Second) : values.FactorsOf(node);
        var left = Operand(first, Precedence.Product, isVector && isQuotient);
        var right = At(second, Precedence.Atom);
        return ($"{left} {(isQuotient ? "/" : "*")} {right}", Precedence.Product);
    }

    private (string, Precedence) Choice(Node node, int place)
    {
        if (!IsVector(place) || values.IsUniform(node.First))
        {
            return (
                $"{At(node.First, Precedence.Either)} ? {Chosen(node.Second, Precedence.Either, IsVector(place))} : "
                    + Chosen(node.Third, Precedence.Choice, IsVector(place)),
                Precedence.Choice);
        }

        return (
            $"{width.VectorClass}.ConditionalSelect({At(node.First, Precedence.Choice)}, {Broadcast(node.Second)}, "
                + $"{Broadcast(node.Third)})",
            Precedence.Atom);
    }

    private string Chosen(int place, Precedence least, bool asVector)
        => asVector ? Operand(place, least, asVector)
            : values.Nodes[place].Operation == Operation.Constant ? Typed(place)
            : At(place, least);

    private string List(IEnumerable<int> places, bool asVector)
        => string.Join(", ", places.Select(place => asVector
            ? Operand(place, Precedence.Choice, asVector)
            : values.NameOf(place) ?? Typed(place)));

    private string Call(Node node, int place)
    {
        var isVector = IsVector(place);
        var home = node.Operation.IsOfLibrary() ? "ElementMath"
            : node.Operation is Operation.Sign or Operation.Clamp ? "PointwiseMath"
            : isVector ? width.VectorClass
            : Number;
        return $"{home}.{node.Operation}({List(node.Operands, isVector)})";
    }

    private (string, Precedence) Condition(Node node, int place)
    {
        var isVector = IsVector(place);
        return node.Operation switch
        {
            Operation.Not => ((isVector ? "~" : "!") + Truth(node.First, Precedence.Atom, isVector), Precedence.Unary),
            Operation.And => Both(node, isVector ? " & " : " && ", Precedence.Both, isVector),
            Operation.Or => Both(node, isVector ? " | " : " || ", Precedence.Either, isVector),
            Operation.Equal or Operation.NotEqual when !isVector && node.First == node.Second => (
                (node.Operation == Operation.Equal ? "!" : "")
                    + $"{Number}.IsNaN({At(node.First, Precedence.Choice)})",
                Precedence.Unary),
            _ when !isVector => Infix(
                node, $" {NodeFunctions.Sign(node.Operation)} ", Precedence.Comparison, Precedence.Sum, Precedence.Sum),
            Operation.NotEqual => (
                $"~{width.VectorClass}.Equals({List(node.Operands, isVector)})", Precedence.Unary),
            _ => (
                $"{width.VectorClass}.{NodeFunctions.Comparison(node.Operation)}({List(node.Operands, isVector)})",
                Precedence.Atom),
        };
    }

    private (string, Precedence) Both(Node node, string sign, Precedence own, bool isVector)
        => ($"{Truth(node.First, Precedence.Comparison, isVector)}{sign}"
            + Truth(node.Second, Precedence.Comparison, isVector), own);

    private string Truth(int place, Precedence least, bool asVector)
        => asVector && values.IsUniform(place) ? Mask(place) : At(place, least);

    private string Truth(bool isTrue, int place) => IsVector(place)
        ? $"{Vector}.{(isTrue ? "AllBitsSet" : "Zero")}"
        : isTrue ? "true" : "false";

    /// <summary>A number in the kernel's type, rounded once.</summary>
    private string Literal(double value, bool isTyped = false)
    {
        var rounded = element.IsDouble ? value : (float)value;
        if (double.IsNaN(rounded) || double.IsInfinity(rounded))
        {
            var special = double.IsNaN(rounded) ? "NaN" : rounded > 0 ? "PositiveInfinity" : "NegativeInfinity";
            return $"{Number}.{special}";
        }

        var isWhole = rounded == Math.Floor(rounded) && Math.Abs(rounded) < 1e6 && !IsNegativeZero(rounded);
        return isWhole && !isTyped ? rounded.ToString(CultureInfo.InvariantCulture)
            : element.IsDouble ? Literals.Double(rounded) + (isWhole || IsNegativeZero(rounded) ? "d" : "")
            : Single((float)rounded) + "f";
    }

    private static bool IsNegativeZero(double value) => value == 0 && 1 / value < 0;

    private static string Single(float value)
    {
        if (IsNegativeZero(value))
        {
            return "-0";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return float.Parse(text, CultureInfo.InvariantCulture).Equals(value)
            ? text
            : value.ToString("G9", CultureInfo.InvariantCulture);
    }
}
