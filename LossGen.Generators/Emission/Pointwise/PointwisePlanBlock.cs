using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Emission.PlanBlock;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>The plan in words above the kernel: loss and derivatives as formulas, and how they are computed.</summary>
internal sealed class PointwisePlanBlock(PointwiseText text)
{
    private readonly PointwisePlan _plan = text.Plan;
    private readonly PointwiseSpec _spec = text.Plan.Spec;
    private readonly NodeNotation _notation = new(text.Values);

    /// <summary>The lines.</summary>
    public IEnumerable<PlanLine> All =>
    [
        new("loss", $"{_spec.ScalarMethod}{(_plan.Loss is { } loss ? ": " + _notation.Of(loss) : "")}"),
        .. Named,
        .. _plan.Gradients.Select(gradient => new PlanLine("gradient", Gradient(gradient))),
        new("result", Result),
        new("elements", Elements),
        new("vectors", Vectors),
        .. Sums,
        new("tail", "the last vector may be short: no memory beyond it is touched"),
    ];

    /// <summary>Writes the lines above a kernel.</summary>
    public static void Emit(CodeWriter writer, PointwisePlan plan)
        => PlanBlockStage.Emit(writer, new PointwisePlanBlock(new(plan)).All);

    private IEnumerable<PlanLine> Named => text.Values.Shared.Concat(text.Values.OfElements)
        .Where(place => !text.Values.Nodes[place].IsCondition)
        .Select((place, position) => new PlanLine(
            position == 0 ? "where" : "", $"{text.Values.NameOf(place)} = {_notation.Definition(place)}"));

    private string Gradient(GradientPlan gradient)
    {
        var factors = new List<string>();
        if (_spec.Has(PointwiseRole.SampleWeights))
        {
            factors.Add("sample weight");
        }

        if (_spec.Has(PointwiseRole.OutputGradient))
        {
            factors.Add("upstream gradient");
        }

        var sign = factors.Count == 0 ? "" : ", times " + string.Join(" and ", factors);
        var counted = _spec.Has(PointwiseRole.Mask) ? " that count" : "";
        var divisor = _plan.IsMean ? $", over the number of elements{counted}" : "";
        var added = _plan.Accumulates ? ", added to what is there" : "";
        return $"by {gradient.Parameter.Of}: {_notation.Of(gradient.Node)}{sign}{divisor}{added}";
    }

    private string Result => (_plan.Reduces, _plan.Reduction) switch
    {
        (false, _) => "none; elements are written",
        (_, ReductionKind.Sum) => "the sum of the losses",
        _ => $"the mean of the losses{(_spec.Has(PointwiseRole.Mask) ? " that count" : "")}",
    };

    private string Elements => _plan.Element.Widens
        ? $"{_plan.Element.Storage}, computed in {_plan.Element.Arithmetic}, rounded once"
        : _plan.Element.Storage;

    private string Vectors => _plan.Widths[0] is { IsScalar: false } width
        ? $"here {width.Lanes} lanes of {_plan.Element.Arithmetic}; a branch is a mask"
        : "none";

    private IEnumerable<PlanLine> Sums => _plan.Reduces
        ? [new("sums", OrderOfSums + "; blocks of 65,536 in their order")]
        : [];

    private string OrderOfSums => _plan.Element.IsDouble
        ? "element i in lane i mod 8, compensated doubles"
        : "batches of 512, element i in lane i mod 16 of doubles";
}
