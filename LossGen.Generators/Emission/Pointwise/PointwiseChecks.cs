using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>Everything is checked before anything is written; messages name the user's own parameters.</summary>
internal sealed class PointwiseChecks(CodeWriter writer, PointwiseText text)
{
    private readonly PointwiseSpec _spec = text.Plan.Spec;

    /// <summary>What a tensor span is called until it has become elements in a row.</summary>
    public static string TensorName(PointwiseParameter parameter, PointwiseText text)
        => text.Names[parameter.Name.TrimStart('@') + "Tensor"];

    /// <param name="giver">The span that tells how many elements there are.</param>
    public void Emit(PointwiseParameter giver)
    {
        EmitTensors();
        writer.Line($"nint {text.Names["count"]} = {giver.Name}.Length;");
        foreach (var other in text.Spans.Where(p => p != giver))
        {
            writer.Line($"Require.Length({other.Name}.Length, {PointwiseText.Quoted(other)}, {text.Names["count"]}, "
                + $"\"as many as {PointwiseText.Given(giver)}\");");
        }

        EmitOverlaps();
        if (_spec.Find(PointwiseRole.EmptyMean) is { } empty && text.Plan is { IsMean: true, Reduces: true })
        {
            writer.Line($"double {text.Names["meanOfNothing"]} = "
                + $"Require.MeanOfNothing({empty.Name}, {PointwiseText.Quoted(empty)});");
        }

        if (_spec.Find(PointwiseRole.Mask) is { } mask && text.Plan.IsMean)
        {
            writer.Line($"nint {text.Names["counted"]} = PointwiseMath.CountOf({mask.Name});");
        }
    }

    private void EmitTensors()
    {
        var tensors = text.Spans.Where(static p => p.IsTensor).ToList();
        if (tensors.Count == 0)
        {
            return;
        }

        var first = tensors[0];
        writer.Line($"TensorShape {text.Names["shape"]} = TensorShape.OfElements("
            + $"{TensorName(first, text)}.Lengths, {PointwiseText.Quoted(first)});");
        foreach (var parameter in tensors)
        {
            var tensor = TensorName(parameter, text);
            Method.Call(
                writer,
                $"Elements<{parameter.ElementType}> {parameter.Name} = {text.Names["shape"]}.PerElement",
                [
                    First(parameter, tensor), $"{tensor}.Lengths", $"{tensor}.Strides",
                    PointwiseText.Quoted(parameter),
                ]);
        }
    }

    private static string First(PointwiseParameter parameter, string tensor)
    {
        var first = $"in TensorMarshal.GetReference({tensor})";
        return parameter.ForeignType is { } foreign
            ? $"in Reinterpret.First<{foreign}, {parameter.ElementType}>({first})"
            : first;
    }

    // A gradient may replace its own tensor, unless it is added to what is there.
    private void EmitOverlaps()
    {
        var seen = new List<PointwiseParameter>();
        foreach (var span in text.Spans)
        {
            foreach (var other in seen.Where(other => span.IsOutput || other.IsOutput))
            {
                var (output, input) = span.IsOutput ? (span, other) : (other, span);
                EmitApart(output, input);
            }

            seen.Add(span);
        }
    }

    private void EmitApart(PointwiseParameter output, PointwiseParameter other)
    {
        var replaces = output.Role == PointwiseRole.Gradient && other.Role == PointwiseRole.Tensor
            && output.Of == other.Of && !text.Plan.Accumulates;
        var types = replaces ? output.ElementType : $"{output.ElementType}, {other.ElementType}";
        string[] arguments =
            [output.Name, PointwiseText.Quoted(output), other.Name, PointwiseText.Quoted(other)];
        Method.Call(writer, $"Require.{(replaces ? "SameOrApart" : "Apart")}<{types}>", arguments);
        if (replaces && _spec.Find(PointwiseRole.Accumulate) is { } accumulate)
        {
            using (writer.Block($"if ({accumulate.Name})"))
            {
                Method.Call(writer, $"Require.Apart<{output.ElementType}, {other.ElementType}>", arguments);
            }

            writer.Line();
        }
    }
}
