using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model.Pointwise;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>
/// The loop over a block of elements, a vector a turn, and what is done with a vector: the last one may be short, which
/// loads and stores see to. Losses are added up a batch at a time, in an order that no width changes.
/// </summary>
internal sealed class PointwiseLoop(CodeWriter writer, PointwiseText text, WidthPlan width)
{
    private readonly PointwisePlan _plan = text.Plan;
    private readonly PointwiseSpec _spec = text.Plan.Spec;

    private string I => text.Names["i"];

    private string Left => text.Names["left"];

    private string End => text.Names["end"];

    private string Start => text.Names["start"];

    private string Batch => text.Names["batch"];

    private string LossName => text.Names["loss"];

    private string Type => width.IsScalar ? text.Number : $"{width.VectorClass}<{text.Number}>";

    /// <summary>The method over a block.</summary>
    public void Emit()
    {
        var name = text.Names["Block" + width.Suffix];
        using (Method.Open(writer, $"private static {text.Returns} {name}", text.Parameters))
        {
            if (_plan.Reduces)
            {
                EmitBatches();
            }
            else
            {
                EmitVectors("0", text.Names["count"]);
            }
        }

        writer.Line();
        EmitStepMethod();
    }

    private void EmitBatches()
    {
        var (sum, count) = (text.Names["lossSum"], text.Names["count"]);
        writer.Line($"RowSum {sum} = default;");
        var memory = $"stackalloc {text.Number}[PointwiseMath.BatchMemory]";
        writer.Line($"Span<{text.Number}> {Batch} = PointwiseMath.BatchIn({memory});");
        using (writer.Block($"for (nint {Start} = 0; {Start} < {count}; {Start} += PointwiseMath.Batch)"))
        {
            writer.Line($"nint {End} = nint.Min({Start} + PointwiseMath.Batch, {count});");
            EmitVectors(Start, End);
            writer.Line();
            var batch = $"{Batch}[..(int)({End} - {Start})]";
            writer.Line(_plan.Element.IsDouble
                ? $"{sum}.Add({batch});"
                : $"{sum}.Add({Start} / PointwiseMath.Batch, PointwiseMath.Sum({batch}));");
        }

        writer.Line();
        writer.Line($"return new RowTotals(in {sum});");
    }

    private void EmitVectors(string start, string end)
    {
        if (width.IsScalar)
        {
            using (writer.Block($"for (nint {I} = {start}; {I} < {end}; {I}++)"))
            {
                EmitStep("");
            }

            return;
        }

        writer.Line($"nint {I} = {start};");
        using (writer.Block($"for (; {I} <= {end} - {width.Lanes}; {I} += {width.Lanes})"))
        {
            EmitStep($"{width.Lanes}");
        }

        writer.Line();
        using (writer.Block($"if ({I} < {end})"))
        {
            EmitStep($"{end} - {I}");
        }
    }

    private void EmitStep(string left)
    {
        var method = text.Names["Step" + width.Suffix];
        IEnumerable<string> arguments =
        [
            .. text.Buffers.Select(static p => $"ref {p.Name}"),
            I,
            .. width.IsScalar ? Array.Empty<string>() : [left],
            .. text.Numbers.Select(static n => n.Name),
        ];
        if (!_plan.Reduces)
        {
            Method.Call(writer, method, arguments);
        }
        else if (width.IsScalar)
        {
            Method.Call(writer, $"{Batch}[(int)({I} - {Start})] = {method}", arguments);
        }
        else
        {
            Method.Call(writer, $"{Type} {LossName} = {method}", arguments);
            writer.Line($"{LossName}.StoreUnsafe(ref {Batch}[(int)({I} - {Start})]);");
        }
    }

    // Where a vector is whole, the number of its elements is a constant, and nothing is left of loading what is less.
    private void EmitStepMethod()
    {
        IEnumerable<string> parameters =
        [
            .. text.Buffers.Select(static p => $"ref {p.ElementType} {p.Name}"),
            $"nint {I}",
            .. width.IsScalar ? Array.Empty<string>() : [$"nint {Left}"],
            .. text.Numbers.Select(static n => $"{n.Type} {n.Name}"),
        ];
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        var returns = _plan.Reduces ? Type : "void";
        using (Method.Open(writer, $"private static {returns} {text.Names["Step" + width.Suffix]}", parameters))
        {
            EmitFormula();
            EmitLoss();
            foreach (var gradient in _plan.Gradients)
            {
                EmitGradient(gradient);
            }

            if (_plan.Reduces)
            {
                writer.Line($"return {LossName};");
            }
        }
    }

    private void EmitFormula()
    {
        var arguments = text.Tensors.Select(Load)
            .Concat(text.Shared.Select(static shared => shared.Name))
            .Concat(_plan.Gradients.Select(g => $"out {Type} {Derivative(g)}"));
        var loss = _plan.Loss is null ? "" : $"{Type} {LossName} = ";
        Method.Call(writer, loss + text.Names["Loss" + width.Suffix], arguments);
        if (_spec.Find(PointwiseRole.SampleWeights) is { } weights)
        {
            writer.Line($"{Type} {text.Names["weight"]} = {Load(weights)};");
        }

        if (_spec.Find(PointwiseRole.Mask) is { } mask)
        {
            writer.Line(width.IsScalar
                ? $"bool {text.Names["counts"]} = Unsafe.Add(ref {mask.Name}, {I});"
                : $"{Type} {text.Names["counts"]} = PointwiseMath.Mask{width.Bits}{_plan.Element.NumericsPrefix}"
                    + $"(ref {mask.Name}, {I}, {Left});");
        }
    }

    private void EmitLoss()
    {
        if (_plan.Loss is null)
        {
            return;
        }

        foreach (var factor in Factors(LossName))
        {
            writer.Line($"{LossName} = {factor};");
        }

        if (_spec.Find(PointwiseRole.Losses) is { } losses)
        {
            EmitStore(LossName, losses);
        }
    }

    private void EmitGradient(GradientPlan gradient)
    {
        var name = Derivative(gradient);
        if (text.HasScale)
        {
            writer.Line($"{name} *= {text.Names["scale"]};");
        }

        if (_spec.Find(PointwiseRole.OutputGradient) is { IsSpan: true } upstream)
        {
            writer.Line($"{name} *= {Load(upstream)};");
        }

        foreach (var factor in Factors(name))
        {
            writer.Line($"{name} = {factor};");
        }

        var there = $"{name} += {Load(gradient.Parameter)};";
        if (_spec.Find(PointwiseRole.Accumulate) is { } accumulate)
        {
            using (writer.Block($"if ({accumulate.Name})"))
            {
                writer.Line(there);
            }

            writer.Line();
        }
        else if (_plan.Accumulates)
        {
            writer.Line(there);
        }

        EmitStore(name, gradient.Parameter);
    }

    // A weight of 0 and a mask leave an element out, whatever it holds.
    private IEnumerable<string> Factors(string name)
    {
        if (_spec.Has(PointwiseRole.SampleWeights))
        {
            yield return $"PointwiseMath.Weighted({name}, {text.Names["weight"]})";
        }

        if (_spec.Has(PointwiseRole.Mask))
        {
            yield return $"PointwiseMath.Kept({name}, {text.Names["counts"]})";
        }
    }

    private string Derivative(GradientPlan gradient) => text.Names[$"{gradient.Parameter.Of}Derivative"];

    private string Load(PointwiseParameter from) => !width.IsScalar
        ? $"PointwiseMath.Load{width.Bits}(ref {from.Name}, {I}, {Left})"
        : from.ElementType == text.Number ? $"Unsafe.Add(ref {from.Name}, {I})"
        : $"({text.Number})Unsafe.Add(ref {from.Name}, {I})";

    private void EmitStore(string value, PointwiseParameter to) => writer.Line(!width.IsScalar
        ? $"PointwiseMath.Store({value}, ref {to.Name}, {I}, {Left});"
        : to.ElementType == text.Number ? $"Unsafe.Add(ref {to.Name}, {I}) = {value};"
        : $"Unsafe.Add(ref {to.Name}, {I}) = ({to.ElementType}){value};");
}
