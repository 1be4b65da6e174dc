using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission;

/// <summary>How vectors of one width over one element type are written in C#.</summary>
internal sealed class VectorText(ElementPlan element, WidthPlan width)
{
    /// <summary>The type: <c>Vector256&lt;float&gt;</c>.</summary>
    public string Type => $"{width.VectorClass}<{element.Arithmetic}>";

    /// <summary>The static class: <c>Vector256</c>.</summary>
    public string Class => width.VectorClass;

    /// <summary>The type that computes with a vector's elements in double: <c>SingleRows256</c>.</summary>
    public string Rows => $"{element.NumericsPrefix}Rows{width.Bits}";

    /// <summary>Vectors that make up a step.</summary>
    public int PerStep => width.VectorsPerStep;

    /// <summary>The bits of a vector, which end the names of what loads and stores one.</summary>
    public int Bits => width.Bits;

    /// <summary>The type of a vector of capped logits.</summary>
    public string Capped => $"{element.NumericsPrefix}Capped{width.Bits}";

    /// <summary>Values in a vector.</summary>
    public int Lanes => width.Lanes;

    /// <summary>The index of a vector of the step that begins at <c>i</c>.</summary>
    public string At(int vector, string start = "i") => (vector, start) switch
    {
        (0, _) => start,
        (_, "0") => $"{vector * Lanes}",
        _ => $"{start} + {vector * Lanes}",
    };

    /// <summary>A vector full of one value.</summary>
    public string Create(string value) => $"{Class}.Create({value})";

    /// <summary>Takes the maximum <c>m</c> apart for exact differences, scaled or not, as a statement.</summary>
    public string Shift(Quantity? scale)
    {
        var type = $"{element.NumericsPrefix}{(scale is null ? "" : "Scaled")}Shift{width.Bits}";
        return $"{type} shift = {type}.Of(m{(scale is null ? "" : $", {scale.Name}")});";
    }

    /// <summary>What a pass does to the maximum, its parameter <c>max</c>, before exponentials are taken.</summary>
    public IEnumerable<string> Maximum(KernelPlan plan) => plan.Softcap is null
        ? [$"{Type} m = {Create("max")};", Shift(plan.LogitScale)]
        : PassMethod.SoftcapOfPass(plan);

    /// <summary>The exponential of a vector of logits.</summary>
    public static string Exp(KernelPlan plan, string x)
        => plan.Softcap is null ? $"VectorMath.ExpShifted({x}, shift)" : $"VectorMath.ExpCapped({x}, cap)";

    /// <summary>A whole vector from memory.</summary>
    public string Load(string source, string index) => element.Widens
        ? $"VectorMath.Load{element.MemoryWords}{width.Bits}(ref {source}, {index})"
        : $"{Class}.LoadUnsafe(ref {source}, {Unsigned(index)})";

    /// <summary>The first lanes from memory, the others filled.</summary>
    public string LoadPartial(string source, string index, string count, string fill)
    {
        var of = element.MemoryWords;
        var name = of == "Narrow" ? "LoadNarrow" : $"Load{of}Partial";
        return $"VectorMath.{name}{width.Bits}(ref {source}, {index}, {count}, {fill})";
    }

    /// <summary>A whole vector to memory, as a statement.</summary>
    public string Store(string value, string target, string index) => element.Widens
        ? $"VectorMath.Store{element.MemoryWords}({value}, ref {target}, {index});"
        : $"{value}.StoreUnsafe(ref {target}, {Unsigned(index)});";

    /// <summary>The first lanes to memory, as a statement.</summary>
    public string StorePartial(string value, string target, string index, string count)
    {
        var of = element.MemoryWords;
        return $"VectorMath.Store{of}Partial({value}, ref {target}, {index}, {count});";
    }

    /// <summary>A number less a constant.</summary>
    public static string Less(string number, int constant) => constant == 0 ? number : $"{number} - {constant}";

    /// <summary>The names <c>a0, a1, …</c>, one for each vector of a step.</summary>
    public string Names(string letter) => string.Join(", ", Enumerable.Range(0, PerStep).Select(v => letter + v));

    private static string Unsigned(string index)
        => index.Contains(' ') ? $"(nuint)({index})" : char.IsDigit(index[0]) ? index : $"(nuint){index}";
}
