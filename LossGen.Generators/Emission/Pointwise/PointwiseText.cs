using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// What the parts of a pointwise kernel's text have in common: its names, and what goes from one to the next.
/// </summary>
internal sealed class PointwiseText
{
    public PointwiseText(PointwisePlan plan)
    {
        Plan = plan = HiddenTypes.Renamed(plan);
        Names = new(plan.Spec.Parameters.Select(static p => p.Name));
        Values = new(plan, Names);
    }

    /// <summary>The plan.</summary>
    public PointwisePlan Plan { get; }

    /// <summary>The kernel's own names.</summary>
    public OwnNames Names { get; }

    /// <summary>The values and their names.</summary>
    public NamedValues Values { get; }

    /// <summary>The type of numbers.</summary>
    public string Number => Plan.Element.Arithmetic;

    /// <summary>All spans.</summary>
    public IEnumerable<PointwiseParameter> Spans => Plan.Spec.Parameters.Where(static p => p.IsSpan);

    /// <summary>The tensors that results depend on.</summary>
    public IEnumerable<PointwiseParameter> Tensors => Plan.Spec.Parameters
        .Where(p => p.Role == PointwiseRole.Tensor && Values.IsRead(p.Name));

    /// <summary>The spans whose elements are looked at.</summary>
    public IEnumerable<PointwiseParameter> Buffers => Spans
        .Where(p => p.Role != PointwiseRole.Tensor || Values.IsRead(p.Name));

    /// <summary>What all elements share, with types: scalars, and what is computed from them.</summary>
    public IEnumerable<(string Type, string Name)> Shared =>
    [
        .. Plan.Spec.Parameters
            .Where(p => p.Role == PointwiseRole.Scalar && Enumerable.Range(0, Values.Nodes.Count)
                .Any(place => Values.ReachesElements(place) && Values.Nodes[place].Name == p.Name))
            .Select(p => (Number, p.Name)),
        .. Values.Shared.Select(place => (Values.Nodes[place].IsCondition ? "bool" : Number, Values.NameOf(place)!)),
    ];

    /// <summary>What all elements share, and what their gradients are multiplied by.</summary>
    public IEnumerable<(string Type, string Name)> Numbers =>
    [
        .. Shared,
        .. HasScale ? [(Number, Names["scale"])] : Array.Empty<(string, string)>(),
        .. Plan.Spec.Find(PointwiseRole.Accumulate) is { } accumulate && Plan.Gradients.Count > 0
            ? [("bool", accumulate.Name)]
            : Array.Empty<(string, string)>(),
    ];

    /// <summary>Whether all gradients have a factor in common.</summary>
    public bool HasScale => Plan.Gradients.Count > 0
        && (Plan.IsMean || Plan.Spec.Find(PointwiseRole.OutputGradient) is { IsSpan: false });

    /// <summary>What a method over elements returns.</summary>
    public string Returns => Plan.Reduces ? "RowTotals" : "void";

    /// <summary>The parameters of a method over elements.</summary>
    public IEnumerable<string> Parameters =>
    [
        .. Buffers.Select(static p => $"ref {p.ElementType} {p.Name}"),
        $"nint {Names["count"]}",
        .. Numbers.Select(static n => $"{n.Type} {n.Name}"),
    ];

    /// <summary>The arguments that hand these parameters on.</summary>
    public IEnumerable<string> Arguments(Func<PointwiseParameter, string> buffer, string count) =>
    [
        .. Buffers.Select(buffer),
        count,
        .. Numbers.Select(static n => n.Name),
    ];

    /// <summary>The name of a parameter as messages have it.</summary>
    public static string Quoted(PointwiseParameter parameter) => $"\"{Given(parameter)}\"";

    /// <summary>The same without quotes.</summary>
    public static string Given(PointwiseParameter parameter) => (parameter.Given ?? parameter.Name).TrimStart('@');
}
