using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Lowering;

/// <summary>What the C# types and the library's names for an element type are.</summary>
internal static class ElementText
{
    extension(ElementPlan element)
    {
        /// <summary>The type in memory: <c>float</c>, <c>double</c>, <c>Half</c>, <c>BFloat16</c>.</summary>
        public string Storage => NameOf(element.Stored);

        /// <summary>The type of the vector arithmetic: <c>float</c> or <c>double</c>.</summary>
        public string Arithmetic => NameOf(element.Computed);

        /// <summary>The type of the few numbers of a row: about twice the precision of the arithmetic.</summary>
        public string RowType => element.IsDouble ? "WideDouble" : "double";

        /// <summary>The type that a row's loss is rounded to.</summary>
        public string LossType => element.Stored == ElementKind.Double ? "double" : "float";

        /// <summary>The prefix of the library's sum types and constants: <c>Single</c> or <c>Double</c>.</summary>
        public string NumericsPrefix => element.IsDouble ? "Double" : "Single";

        /// <summary>The prefix of the type that holds a number for every row of a tile.</summary>
        public string RowsPrefix => element.IsDouble ? "Wide" : "Single";

        /// <summary>
        /// What ends the names of functions that widen from memory or narrow to it: <c>Half</c> in <c>LoadHalf256</c>,
        /// <c>BFloat</c> in <c>LoadBFloat256</c>, where a width follows and no other number.
        /// </summary>
        public string MemoryWords => !element.Widens ? ""
            : element.IsDouble ? "Narrow"
            : element.Stored == ElementKind.BFloat16 ? "BFloat"
            : element.Storage;

        /// <summary>
        /// The same of methods over columns, whose names also say what is narrower than a double: <c>HalfNarrow</c>.
        /// </summary>
        public string ColumnWords => element.MemoryWords != "Narrow" ? element.MemoryWords
            : (element.Stored == ElementKind.Single ? "" : (element with { Computed = ElementKind.Single }).MemoryWords)
                + "Narrow";

        /// <summary>What the lanes that float lanes are folded into are, in words.</summary>
        public string WideLanes => $"8 {(element.IsDouble ? "compensated " : "")}double lanes";

        /// <summary>What wide lanes compute in, in words.</summary>
        public string WideWords => element.IsDouble ? "compensated double" : "double";

        /// <summary>What takes a sum of gaps into the unit of its terms, as a factor.</summary>
        public string GapUnit => element.IsDouble ? " * DoubleGapSum512.Unit" : "";

        /// <summary>A double as the first operand of what is computed in the row's type.</summary>
        public string Exactly(string value) => element.IsDouble ? $"(WideDouble){value}" : value;

        /// <summary>A sum of twice the precision of double as what is computed in the row's type.</summary>
        public string Summed(string value) => element.IsDouble ? value : $"{value}.Value";

        /// <summary>The type of a value in this kernel.</summary>
        public string TypeOf(ValueKind kind) => kind switch
        {
            ValueKind.Boolean => "bool",
            ValueKind.Index => "nint",
            ValueKind.Integer => "long",
            ValueKind.Double => "double",
            ValueKind.Cancellation => "global::System.Threading.CancellationToken",
            _ => element.RowType,
        };
    }

    private static string NameOf(ElementKind kind) => kind switch
    {
        ElementKind.Half => "Half",
        ElementKind.BFloat16 => "BFloat16",
        ElementKind.Single => "float",
        _ => "double",
    };
}
