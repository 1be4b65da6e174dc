using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>A pass over a row that the library has, or the tile of few classes, which does all passes.</summary>
/// <param name="Name">The name of its method.</param>
/// <param name="Summary">What it computes.</param>
/// <param name="Returns">The type that it returns.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Emit">Writes it in vectors.</param>
/// <param name="EmitScalar">Writes it in scalar code; null for a tile, which has a row in each lane.</param>
internal sealed record LibraryPass(
    string Name,
    Func<KernelPlan, string> Summary,
    Func<KernelPlan, string> Returns,
    Func<KernelPlan, IEnumerable<string>> Parameters,
    Action<CodeWriter, KernelPlan, WidthPlan> Emit,
    Action<ScalarPassStage, KernelPlan>? EmitScalar = null)
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
    };

    private static readonly Dictionary<string, string> WordsOfTiles = new()
    {
        ["x"] = "The first logit of the first row.",
        ["g"] = "Receives the gradient of the rows.",
        ["memory"] = "Room for the columns.",
        ["targetOf"] = "The targets of the rows; -1 for an ignored one and beyond the last.",
        ["lossOf"] = "Receives the losses of the rows.",
        ["height"] = "The number of rows.",
        ["classes"] = "The number of classes.",
        ["hardShare"] = "The share of a row in the gradient.",
    };

    public static LibraryPass Max { get; } = new(
        "Max",
        static _ => "The largest logit of a row; a NaN may be passed over.",
        static plan => plan.Element.Arithmetic,
        MaxStage.Parameters,
        MaxStage.Emit,
        static (stage, _) => stage.EmitMax());

    public static LibraryPass ExpSum { get; } = new(
        "ExpSum",
        static plan => $"The sum of a row's exponentials without one class, times 2^{plan.Element.ExpBias}.",
        static plan => plan.Element.RowType,
        ExpSumPassText.Parameters,
        static (writer, plan, width) => new ExpSumStage(writer, plan, width).Emit(),
        static (stage, _) => stage.EmitExpSum());

    public static LibraryPass Gradient { get; } = new(
        "Gradient",
        static _ => "The gradient of every class as if it were not the target.",
        static _ => "void",
        static plan => GradientPassText.Parameters(plan, plan.Gradient!),
        static (writer, plan, width) => new GradientStage(writer, plan, width, plan.Gradient!).Emit(),
        static (stage, plan) => stage.EmitGradient(plan.Gradient!));

    public static LibraryPass Tile { get; } = new(
        "Tile",
        static _ => "A tile of rows of few classes, one row a lane.",
        static _ => "void",
        TileSignature.Parameters,
        static (writer, plan, width) => new TileStage(writer, plan, width).Emit());

    /// <summary>The documentation of the method.</summary>
    public IEnumerable<string> Documentation(KernelPlan plan)
    {
        var words = EmitScalar is null ? WordsOfTiles : Words;
        return
        [
            $"/// <summary>{Summary(plan)}</summary>",
            .. Parameters(plan).Select(static parameter => parameter.Substring(parameter.LastIndexOf(' ') + 1))
                .Select(parameter => $"/// <param name=\"{parameter}\">{words[parameter]}</param>"),
        ];
    }
}
