using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>A row whose passes threads share: the same methods, each called for chunks of the classes.</summary>
internal sealed class SharedRowStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private const string Max = "m";
    private const string Scale = "scale";

    private readonly string _type = $"Row{width.Suffix}";
    private readonly List<Pass> _passes = PassesOf(plan).ToList();

    /// <summary>The declaration.</summary>
    public void EmitType()
    {
        using (writer.Block($"private ref struct {_type} : IRowRange"))
        {
            writer.Lines(_passes.SelectMany(static pass => pass.Inputs).Distinct().Select(static f => $"public {f.Type} {f.Name};"));
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
        var known = _passes.SelectMany(static pass => pass.Inputs).Distinct().Where(static f => f.Name is not (Max or Scale));
        var values = known.Select(static f => $"{f.Name} = {(f.IsReference ? "ref " : "")}{f.Name}");
        writer.Line($"{_type} shared = new() {{ {string.Join(", ", values)} }};");
    }

    private void EmitMax()
    {
        using (writer.Block($"public {plan.Element.Arithmetic} Max(nint classes)"))
        {
            writer.Line("pass = RowPass.Max;");
            writer.Line($"return {Narrowed("ClassThreads.Max(ref this, classes)")};");
        }
    }

    private void EmitExpSum()
    {
        using (writer.Block($"public {plan.Element.RowType} ExpSum(nint classes, {plan.Element.Arithmetic} max)"))
        {
            writer.Line($"({Max}, pass) = (max, RowPass.ExpSum);");
            writer.Line($"return ClassThreads.{(plan.Element.RowType == "double" ? "Sum" : "WideSum")}(ref this, classes);");
        }
    }

    private void EmitGradient()
    {
        using (writer.Block($"public void Gradient(nint classes, {plan.Element.RowType} factor)"))
        {
            writer.Line($"({Scale}, pass) = (factor, RowPass.Gradient);");
            writer.Line("ClassThreads.Run(ref this, classes);");
        }
    }

    private void EmitRun()
    {
        using (Method.Open(writer, "public readonly RowTotals Run", ["nint first", "nint classes"]))
        {
            foreach (var pass in _passes.Where(static pass => pass.HasResult))
            {
                using (writer.Block($"if (pass == RowPass.{pass.Name})"))
                {
                    Method.Call(writer, $"return new({pass.Name}{width.Suffix}", pass.Arguments, "));");
                }

                writer.Line();
            }

            foreach (var pass in _passes.Where(static pass => !pass.HasResult))
            {
                Method.Call(writer, $"{pass.Name}{width.Suffix}", pass.Arguments);
            }

            writer.Line("return default;");
        }
    }

    private string Narrowed(string value) => plan.Element.Arithmetic == "double" ? value : $"({plan.Element.Arithmetic}){value}";

    private static IEnumerable<Pass> PassesOf(KernelPlan plan)
    {
        yield return new("Max", MaxStage.Parameters(plan), MaxStage.Arguments(plan));
        yield return new("ExpSum", ExpSumStage.Parameters(plan), ExpSumStage.Arguments(plan));
        if (plan.Gradient is { } gradient)
        {
            yield return new("Gradient", GradientStage.Parameters(plan, gradient), GradientStage.Arguments(plan, gradient));
        }
    }

    /// <summary>A pass: what it is called with for a whole row tells what it is called with for a chunk of it.</summary>
    private sealed class Pass(string name, IEnumerable<string> parameters, IEnumerable<string> arguments)
    {
        private readonly List<Input> _inOrder = parameters.Zip(arguments, Input.Of).ToList();

        public string Name => name;

        public bool HasResult => name != "Gradient";

        public IEnumerable<Input> Inputs => _inOrder.Where(static input => !input.IsClasses);

        public IEnumerable<string> Arguments => _inOrder.Select(static input => input switch
        {
            { IsClasses: true } => "classes",
            { IsReference: true } => $"ref Unsafe.Add(ref {input.Name}, first)",
            { Name: "y" } => "y - first",
            _ => input.Name,
        });
    }

    private sealed record Input(string Type, string Name)
    {
        public bool IsReference => Type.StartsWith("ref ", StringComparison.Ordinal);

        public bool IsClasses => Name is "classes" or "Classes";

        public static Input Of(string parameter, string argument)
            => new(parameter.Substring(0, parameter.LastIndexOf(' ')), argument.Substring(argument.LastIndexOf(' ') + 1));
    }
}
