using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>The entry of a pointwise kernel: checks, what all elements share, the elements, the result.</summary>
internal sealed class PointwiseRun(CodeWriter writer, PointwiseText text)
{
    private readonly PointwisePlan _plan = text.Plan;
    private readonly PointwiseSpec _spec = text.Plan.Spec;
    private readonly NodeText _numbers = new(
        text.Values, text.Plan.Element, WidthPlan.Of(0, text.Plan.Element));

    private string Count => text.Names["count"];

    // The first tensor; the others are as long.
    private PointwiseParameter Giver => text.Spans.First(static p => p.Role == PointwiseRole.Tensor);

    /// <summary>An argument of the user's method as the kernel takes it, numbers in the arithmetic's type.</summary>
    public static string Argument(PointwiseParameter parameter, PointwisePlan plan)
    {
        var foreign = ForeignElements.Of(plan);
        var type = TypeOf(parameter, plan);
        return parameter.IsSpan ? foreign.Span(parameter)
            : type == parameter.ElementType ? parameter.Name
            : $"({type}){foreign.Number(parameter)}";
    }

    public void Emit()
    {
        using (Method.Open(writer, $"public static {Returns} Run", _spec.Parameters.Select(Parameter)))
        {
            new PointwiseChecks(writer, text).Emit(Giver);
            writer.Line();
            EmitShared();
            EmitElements();
            EmitResult();
        }
    }

    // A type of another library is given its bits in the user's part.
    private string Returns => _spec.Result switch
    {
        ResultKind.Void => "void",
        ResultKind.Single => "float",
        ResultKind.Double => "double",
        ResultKind.Half => "Half",
        _ => "BFloat16",
    };

    private string Parameter(PointwiseParameter parameter)
    {
        if (!parameter.IsSpan)
        {
            return $"{TypeOf(parameter, _plan)} {parameter.Name}";
        }

        var access = parameter.IsOutput ? "" : "ReadOnly";
        return parameter.IsTensor
            ? $"{_spec.Method.Aliases.InFull($"System.Numerics.Tensors.{access}TensorSpan")}"
                + $"<{parameter.ForeignType ?? parameter.ElementType}> {PointwiseChecks.TensorName(parameter, text)}"
            : $"{access}Span<{parameter.ElementType}> {parameter.Name}";
    }

    private static string TypeOf(PointwiseParameter parameter, PointwisePlan plan) => parameter.Role switch
    {
        PointwiseRole.Scalar => plan.Element.Arithmetic,
        PointwiseRole.OutputGradient => "double",
        PointwiseRole.EmptyMean => plan.Spec.Method.Aliases.InFull("LossGen.EmptyMean"),
        _ => parameter.ElementType,
    };

    private void EmitShared()
    {
        foreach (var place in text.Values.Shared)
        {
            var type = text.Values.Nodes[place].IsCondition ? "bool" : text.Number;
            Method.Assign(writer, $"{type} {text.Values.NameOf(place)}", _numbers.Definition(place));
        }

        if (text.HasScale)
        {
            writer.Line($"{text.Number} {text.Names["scale"]} = {Scale};");
        }
    }

    private string Divisor => _spec.Has(PointwiseRole.Mask) ? text.Names["counted"] : Count;

    private string Scale
    {
        get
        {
            var upstream = _spec.Find(PointwiseRole.OutputGradient) is { IsSpan: false } given ? given.Name : null;
            var value = !_plan.IsMean ? upstream! : $"{upstream ?? "1.0"} / {Divisor}";
            return _plan.Element.IsDouble ? value
                : _plan.IsMean ? $"(float)({value})"
                : $"(float){value}";
        }
    }

    private void EmitElements()
    {
        if (text.Plan.Parallel)
        {
            new PointwiseRange(writer, text).EmitRun(First);
            return;
        }

        var (first, totals) = (text.Names["first"], text.Names["totals"]);
        if (_plan.Reduces)
        {
            writer.Line($"RowTotals {totals} = default;");
        }

        using (writer.Block(
            $"for (nint {first} = 0; {first} < {Count}; {first} += PointwiseMath.Block)"))
        {
            var arguments = text.Arguments(
                p => $"ref Unsafe.Add(ref {First(p)}, {first})", $"nint.Min(PointwiseMath.Block, {Count} - {first})");
            var (added, end) = _plan.Reduces ? ($"{totals}.Add(", "));") : ("", ");");
            Method.Call(writer, added + text.Names["Block"], arguments, end);
        }
    }

    private static string First(PointwiseParameter p)
        => p.IsTensor ? $"{p.Name}.First" : $"MemoryMarshal.GetReference({p.Name})";

    private void EmitResult()
    {
        if (!_plan.Reduces)
        {
            return;
        }

        writer.Line();
        var sum = $"{text.Names["totals"]}.Sum";
        var value = _plan.IsMean
            ? $"({Divisor} == 0 ? {Nothing} : {sum} / {Divisor})"
            : sum;
        var rounded = _spec.Result is ResultKind.Single or ResultKind.Double ? $"({Returns})" : $"({Returns})(double)";
        writer.Line($"return {rounded}{value};");
    }

    private string Nothing => _spec.Has(PointwiseRole.EmptyMean) ? text.Names["meanOfNothing"]
        : text.Plan.EmptyMeanIsZero ? "0"
        : "double.NaN";
}
