using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// How a pass in double is written for vectors and for scalars alike: the same names and the same operations, loads
/// that end with the row.
/// </summary>
internal sealed class ElementWise(ElementPlan element, WidthPlan width)
{
    private readonly VectorText _text = new(element, width);
    private readonly VectorText _kept = new(element.Widened, width);

    /// <summary>The type of a value: a vector, or a number.</summary>
    public string Type => width.IsScalar ? element.Arithmetic : _text.Type;

    /// <summary>One number in all lanes.</summary>
    public string Create(string value) => width.IsScalar ? value : _text.Create(value);

    /// <summary>Elements from index i on, -inf where the row has ended; <c>left</c> is what it has left.</summary>
    public string LoadPartial(string source, int vector) => width.IsScalar
        ? (element.Widens ? $"({element.Arithmetic})" : "") + $"Unsafe.Add(ref {source}, i)"
        : _text.LoadPartial(source, _text.At(vector), VectorText.Less("left", vector * width.Lanes), "Absent");

    /// <summary>A value to memory, what of it belongs to the row; as a statement.</summary>
    public string StorePartial(string value, string target, int vector) => !width.IsScalar
        ? _text.StorePartial(value, target, _text.At(vector), VectorText.Less("left", vector * width.Lanes))
        : $"Unsafe.Add(ref {target}, i) = " + element.Storage switch
        {
            "float" => $"(float)({value});",
            "double" => $"{value};",
            var narrow => $"({narrow})(float)({value});",
        };

    /// <summary>Numbers that an earlier pass kept, from index i on, 0 where the row has ended.</summary>
    public string LoadKept(string source, int vector)
        => _kept.LoadPartial(source, _kept.At(vector), VectorText.Less("left", vector * width.Lanes), "0");

    /// <summary>Keeps numbers for a later pass, as a statement.</summary>
    public string Keep(string value, string target, int vector)
        => _kept.StorePartial(value, target, _kept.At(vector), VectorText.Less("left", vector * width.Lanes));

    /// <summary>A difference of logits, by the temperature.</summary>
    public static string Tempered(string difference, DistillationPlan distillation)
        => distillation.Tempered ? $"{difference} * b" : difference;

    /// <summary>A value with 0 at one class.</summary>
    public string Except(string value, string index, int vector) => width.IsScalar
        ? $"i == {index} ? 0 : {value}"
        : $"VectorMath.ExceptLane({value}, {VectorText.Less($"{index} - i", vector * width.Lanes)})";

    /// <summary>A number at one class and 0 elsewhere; <paramref name="number"/> has it in all lanes.</summary>
    public string Only(string number, string index, int vector) => width.IsScalar
        ? $"(i == {index} ? {number} : 0)"
        : $"VectorMath.OnlyLane({number}, {VectorText.Less($"{index} - i", vector * width.Lanes)})";
}
