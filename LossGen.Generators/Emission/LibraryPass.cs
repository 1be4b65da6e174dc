using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>
/// A pass of the library at one width. The rows of passes may lie further apart; those of a tile have no gaps.
/// </summary>
internal sealed class LibraryPass(CodeWriter writer, KernelPlan plan, string name)
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["x"] = "The first logit.",
        ["g"] = "The exponentials of the row, which become its gradient but for the target's entry.",
        ["classes"] = "The number of classes.",
        ["rowStride"] = "The distance of the next row, which is prefetched.",
        ["y"] = "The class that is kept out of the sum.",
        ["max"] = "The largest logit.",
        ["gap"] = "Receives the sum of max - x.",
        ["scale"] = "What the exponentials are multiplied by.",
        ["offset"] = "What is subtracted from each class.",
        ["memory"] = "Room for the columns.",
        ["targetOf"] = "The targets of the rows; -1 for an ignored one and beyond the last.",
        ["lossOf"] = "Receives the losses of the rows.",
        ["height"] = "The number of rows.",
        ["hardShare"] = "The share of a row in the gradient.",
    };

    private static readonly Dictionary<string, string> WordsOfTiles = new()
    {
        ["x"] = "The first logit of the first row.",
        ["g"] = "Receives the gradient of the rows.",
    };

    private readonly WidthPlan _width = plan.Widths[0];

    /// <summary>What the pass returns.</summary>
    public string Returns => name switch
    {
        "Max" => plan.Element.Arithmetic,
        "ExpSum" => plan.Element.RowType,
        _ => "void",
    };

    /// <summary>Its parameters.</summary>
    public IEnumerable<string> Parameters => name switch
    {
        "Max" => MaxStage.Parameters(plan),
        "ExpSum" => ExpSumPassText.Parameters(plan),
        "Tile" => TileSignature.Parameters(plan),
        _ => GradientPassText.Parameters(plan, plan.Gradient!),
    };

    /// <summary>The call from the method that chooses it.</summary>
    public string Call => PassChoice.Call(name + _width.Suffix, Parameters);

    /// <summary>The documentation of that method.</summary>
    public IEnumerable<string> Documentation =>
    [
        $"/// <summary>{Summary}</summary>",
        .. Parameters.Select(static parameter => parameter.Substring(parameter.LastIndexOf(' ') + 1))
            .Select(parameter => $"/// <param name=\"{parameter}\">{WordOf(parameter)}</param>"),
    ];

    private string WordOf(string parameter)
        => name == "Tile" && WordsOfTiles.TryGetValue(parameter, out var word) ? word : Words[parameter];

    private string Summary => name switch
    {
        "Max" => "The largest logit of a row; a NaN may be passed over.",
        "ExpSum" => $"The sum of a row's exponentials without one class, times 2^{plan.Element.ExpBias}.",
        "Tile" => "A tile of rows of few classes, one row a lane.",
        _ => "The gradient of every class as if it were not the target.",
    };

    /// <summary>The kernel whose pass it is.</summary>
    public static KernelPlan Plan(ElementKind element, VectorWidthKind width, bool smooths, bool withGradient)
        => Plan(element, width, smooths, withGradient, [Parameter(RoleKind.RowStride, "int")]);

    /// <summary>The kernel whose tile it is.</summary>
    public static KernelPlan PlanOfTile(ElementKind element, VectorWidthKind width, bool withGradient)
        => Plan(element, width, smooths: false, withGradient, []).OfFewClasses!;

    private static KernelPlan Plan(
        ElementKind element,
        VectorWidthKind width,
        bool smooths,
        bool withGradient,
        IEnumerable<ParameterSpec> layout)
    {
        var storage = ElementPlan.Of(element).Storage;
        List<ParameterSpec> parameters =
        [
            Parameter(RoleKind.Logits, storage), Parameter(RoleKind.Targets, "int"),
            Parameter(RoleKind.Classes, "int"), .. layout,
        ];
        if (withGradient)
        {
            parameters.Add(Parameter(RoleKind.Gradient, storage));
        }

        return KernelPlanner.Plan(new()
        {
            Loss = LossKind.CrossEntropy,
            Element = element,
            Result = ResultKind.Double,
            Method = NoMethod,
            Parameters = parameters.ToEquatableArray(),
            Options = new() { VectorWidth = width, [RealOption.LabelSmoothing] = smooths ? 0.1 : 0 },
        });
    }

    /// <summary>Writes the pass.</summary>
    public void Emit()
    {
        if (_width.IsScalar)
        {
            EmitScalar();
            return;
        }

        switch (name)
        {
            case "Max":
                MaxStage.Emit(writer, plan, _width);
                break;
            case "ExpSum":
                new ExpSumStage(writer, plan, _width).Emit();
                break;
            case "Tile":
                new TileStage(writer, plan, _width).Emit();
                break;
            default:
                new GradientStage(writer, plan, _width, plan.Gradient!).Emit();
                break;
        }
    }

    private static MethodSpec NoMethod { get; } = new()
    {
        Namespace = "",
        Types = Array.Empty<TypeSpec>().ToEquatableArray(),
        Modifiers = "",
        Name = "",
        ReturnType = "",
        Parameters = Array.Empty<string>().ToEquatableArray(),
        HintName = "",
        Key = "",
    };

    private static ParameterSpec Parameter(RoleKind role, string type)
        => new() { Role = role, Name = RoleNames.Of(role), ElementType = type };

    private void EmitScalar()
    {
        var stage = new ScalarPassStage(writer, plan);
        switch (name)
        {
            case "Max":
                stage.EmitMax();
                break;
            case "ExpSum":
                stage.EmitExpSum();
                break;
            default:
                stage.EmitGradient(plan.Gradient!);
                break;
        }
    }
}
