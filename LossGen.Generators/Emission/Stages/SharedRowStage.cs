using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>A row whose passes threads share: the same methods, each called for chunks of the classes.</summary>
internal sealed class SharedRowStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly string _type = $"SharedRow{width.Suffix}";
    private readonly List<PassInput> _max = Inputs(MaxStage.Parameters(plan), MaxStage.Arguments(plan));
    private readonly List<PassInput> _expSum = Inputs(ExpSumPassText.Parameters(plan), ExpSumPassText.Arguments(plan));
    private readonly List<PassInput> _gradient = plan.Gradient is { } pass
        ? Inputs(GradientPassText.Parameters(plan, pass), GradientPassText.Arguments(plan, pass))
        : [];

    // What the row is made of, in the order in which the passes ask for it.
    private List<PassInput> Fields
        => _max.Concat(_expSum).Concat(_gradient).Where(static input => !input.IsClasses).Distinct().ToList();

    /// <summary>The declaration.</summary>
    public void EmitType()
    {
        using (writer.Block($"private ref struct {_type} : IRowRange"))
        {
            writer.Lines(Fields.Select(static input => $"public {input.Type} {input.Name};"));
            writer.Line("private RowPass pass;");
            writer.Line();
            EmitMax();
            writer.Line();
            EmitExpSum();
            if (plan.Gradient is not null)
            {
                writer.Line();
                EmitGradient();
            }

            writer.Line();
            EmitRun();
        }
    }

    /// <summary>The value of the row that the loop is at.</summary>
    public void EmitValue()
    {
        writer.Line($"{_type} shared = new()");
        writer.Line("{");
        foreach (var input in Fields.Where(static input => !input.IsResult))
        {
            writer.Line($"    {input.Name} = {(input.IsReference ? "ref " : "")}{input.Value},");
        }

        writer.Line("};");
    }

    private void EmitMax()
    {
        var arithmetic = plan.Element.Arithmetic;
        var narrow = arithmetic == "double" ? "" : $"({arithmetic})";
        using (writer.Block($"public {arithmetic} Max(nint classes)"))
        {
            writer.Line("pass = RowPass.Max;");
            writer.Line($"return {narrow}ClassThreads.Max(ref this, classes);");
        }
    }

    private void EmitExpSum()
    {
        using (writer.Block($"public {plan.Element.RowType} ExpSum(nint classes, {plan.Element.Arithmetic} max)"))
        {
            writer.Line("(m, pass) = (max, RowPass.ExpSum);");
            writer.Line($"return ClassThreads.{(!plan.Element.IsDouble ? "Sum" : "WideSum")}(ref this, classes);");
        }
    }

    private void EmitGradient()
    {
        using (writer.Block($"public void Gradient(nint classes, {plan.Element.RowType} factor)"))
        {
            writer.Line("(scale, pass) = (factor, RowPass.Gradient);");
            writer.Line("ClassThreads.Run(ref this, classes);");
        }
    }

    private void EmitRun()
    {
        using (Method.Open(writer, "public readonly RowTotals Run", ["nint first", "nint classes"]))
        {
            EmitSum("Max", _max);
            EmitSum("ExpSum", _expSum);
            if (plan.Gradient is not null)
            {
                Method.Call(writer, $"Gradient{width.Suffix}", _gradient.Select(static input => input.OfChunk));
            }

            writer.Line("return default;");
        }
    }

    private void EmitSum(string pass, List<PassInput> inputs)
    {
        using (writer.Block($"if (pass == RowPass.{pass})"))
        {
            Method.Call(
                writer, $"return new({pass}{width.Suffix}", inputs.Select(static input => input.OfChunk), "));");
        }

        writer.Line();
    }

    private static List<PassInput> Inputs(IEnumerable<string> parameters, IEnumerable<string> arguments)
        => parameters.Zip(arguments, PassInput.Of).ToList();

    /// <summary>What a pass is given, which tells what it is given for a chunk of a row.</summary>
    /// <param name="Type">The C# type, a reference's with "ref ".</param>
    /// <param name="Name">The field that holds it.</param>
    /// <param name="Value">What the row loop calls it.</param>
    private sealed record PassInput(string Type, string Name, string Value)
    {
        public bool IsReference => Type.StartsWith("ref ", StringComparison.Ordinal);

        /// <summary>The number of classes, which is another for each chunk.</summary>
        public bool IsClasses => Name == "classes";

        /// <summary>What an earlier pass gives.</summary>
        public bool IsResult => Name is "m" or "scale";

        public string OfChunk => IsReference ? $"ref Unsafe.Add(ref {Name}, first)"
            : Name == "y" ? "y - first"
            : Name;

        public static PassInput Of(string parameter, string argument)
        {
            var type = parameter.Substring(0, parameter.LastIndexOf(' '));
            var name = parameter.Substring(parameter.LastIndexOf(' ') + 1);
            var value = argument.Substring(argument.LastIndexOf(' ') + 1);

            // A number of classes stands for two things; all else is called in the row as it is in the row loop.
            return new(type, name is "classes" or PassMethod.StrideName ? name : value, value);
        }
    }
}
