using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The rows of a linear kernel, a chunk at a time: logits, the kernel of their rows in place, and the products of the
/// gradient.
/// </summary>
internal sealed class LinearRunStage(CodeWriter writer, KernelPlan plan, LinearPlan linear)
{
    private readonly LinearSelectStage _select = new(writer, plan, linear);
    private readonly LinearRowStage _row = new(writer, plan, linear);

    private string Chunk => LinearText.Chunk(linear);

    /// <summary>The methods over rows that the loop over chunks calls.</summary>
    public void EmitMethods()
    {
        _select.EmitMethod();
        writer.Line();
        _row.EmitMethod();
        if (linear.Parallel)
        {
            writer.Line();
            _row.EmitRange();
        }
    }

    /// <summary>The loop over chunks.</summary>
    public void EmitRun()
    {
        EmitStart();
        using (writer.Block("for (nint next = 0; next < rows;)"))
        {
            EmitCancellation();
            Method.Call(writer, "next = Select", _select.Arguments);
            EmitProduct("ComputeLogits", RoleKind.Hidden, RoleKind.Weight, RoleKind.Bias);
            EmitCancellation();
            EmitRows();
            EmitGradients();
        }

        writer.Line();
    }

    private void EmitStart()
    {
        EmitClear();
        writer.Line();
        writer.Line($"using {Chunk} chunk = new(shape, {linear.Width}, {(linear.Parallel ? "true" : "false")});");
        if (linear.WidensClassWeights)
        {
            var arithmetic = plan.Element.Arithmetic;
            writer.Line($"using RowMemory<{arithmetic}> widened = new(classes);");
            writer.Line("LinearMath.Widen(classWeights, ref widened.First);");
        }

        if (linear.Parallel)
        {
            _row.EmitRangeValue();
        }

        if (plan.HasTotals)
        {
            writer.Line("RowTotals totals = default;");
        }
    }

    // What is added to, chunk by chunk, begins with zeros.
    private void EmitClear()
    {
        var clears = new[] { RoleKind.WeightGradient, RoleKind.BiasGradient }
            .Where(linear.Has)
            .Select(static role => $"{RoleNames.Of(role)}.Clear();")
            .ToList();
        if (linear.Adds == Adding.Never)
        {
            writer.Lines(clears);
        }
        else if (linear.Adds == Adding.OnRequest && clears.Count > 0)
        {
            using (writer.Block("if (!accumulate)"))
            {
                writer.Lines(clears);
            }
        }
    }

    private void EmitRows()
    {
        if (linear.Parallel)
        {
            var run = "RowThreads.Run(ref range, chunk.Count, 1)";
            writer.Line(plan.HasTotals ? $"totals.Add({run});" : $"{run};");
            return;
        }

        using (writer.Block("for (nint slot = 0; slot < chunk.Count; slot++)"))
        {
            var (start, end) = plan.HasTotals ? ("totals.Add(Row", "));") : ("Row", ");");
            Method.Call(writer, start, _row.Arguments, end);
        }

        writer.Line();
    }

    // The hidden states are read before what may be written over them.
    private void EmitGradients()
    {
        EmitCancellationBefore(RoleKind.WeightGradient);
        EmitProduct("AddWeightGradient", RoleKind.Hidden, RoleKind.WeightGradient);
        EmitProduct("AddBiasGradient", RoleKind.BiasGradient);
        EmitCancellationBefore(RoleKind.HiddenGradient);
        EmitProduct("ComputeHiddenGradient", RoleKind.Weight, RoleKind.HiddenGradient);
    }

    // What is the last in the list is what is written, or an addend that may be missing.
    private void EmitProduct(string method, params RoleKind[] roles)
    {
        var last = roles[roles.Length - 1];
        if (linear.Has(last) || last == RoleKind.Bias)
        {
            var given = roles.Where(linear.Has).Select(RoleNames.Of);
            writer.Line($"chunk.{method}({string.Join(", ", given)});");
        }
    }

    private void EmitCancellation()
    {
        if (linear.Has(RoleKind.CancellationToken))
        {
            writer.Line("cancellationToken.ThrowIfCancellationRequested();");
        }
    }

    private void EmitCancellationBefore(RoleKind gradient)
    {
        if (linear.Has(gradient))
        {
            EmitCancellation();
        }
    }
}
