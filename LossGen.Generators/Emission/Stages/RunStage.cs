using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The entry of a kernel: checks, the numbers that all rows share, the blocks of rows, the result.</summary>
internal sealed class RunStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly KernelSpec _spec = plan.Spec;

    public void Emit()
    {
        var parameters = _spec.Parameters.Select(parameter => $"{TypeOf(parameter)} {RoleNames.Of(parameter.Role)}");
        using (Method.Open(writer, $"public static {_spec.Method.ReturnType} Run", parameters))
        {
            new CheckStage(writer, plan).Emit();
            writer.Line();
            EmitScalars();
            EmitRows();
            EmitResult();
        }
    }

    private string TypeOf(ParameterSpec parameter) => parameter.Role switch
    {
        _ when _spec.Writes(parameter.Role) => $"Span<{parameter.ElementType}>",
        RoleKind.Logits or RoleKind.Targets or RoleKind.TargetProbabilities or RoleKind.ClassWeights or RoleKind.TeacherLogits
            or RoleKind.OutputGradient or RoleKind.Probabilities or RoleKind.LogProbabilities
            => $"ReadOnlySpan<{parameter.ElementType}>",
        _ when RealOption.Of(parameter.Role) is not null => "double",
        RoleKind.IgnoreIndex => "long",
        _ => parameter.ElementType,
    };

    private void EmitScalars()
    {
        writer.Line("nint rows = shape.Rows;");
        if (_spec.Options.Classes == 0 && !_spec.Has(RoleKind.Classes))
        {
            writer.Line("nint classes = shape.Classes;");
        }

        if (plan.Mean.Divisor != Divisor.None)
        {
            writer.Line($"{plan.Element.RowType} divisor = " + plan.Mean.Divisor switch
            {
                Divisor.TargetWeights => plan.Element.Summed("targetWeights.Total") + ";",
                Divisor.Rows => "rows;",
                _ => "validRows;",
            });
        }

        foreach (var scalar in plan.Scalars.Where(scalar => scalar.Name != scalar.Expression))
        {
            var expression = _spec.Options.Classes == 0
                ? scalar.Expression
                : scalar.Expression.Replace("classes", "Classes");
            writer.Line($"{scalar.Type} {scalar.Name} = {expression};");
        }
    }

    private void EmitRows()
    {
        if (!plan.Reduces)
        {
            Method.Call(writer, "Rows", Arguments(first: null));
            return;
        }

        writer.Line();
        writer.Line("RowTotals totals = default;");
        using (writer.Block("for (nint first = 0, block = shape.RowsPerBlock; first < rows; first += block)"))
        {
            Method.Call(writer, "totals.Add(Rows", Arguments("first"), "));");
        }

        writer.Line();
    }

    private IEnumerable<string> Arguments(string? first)
    {
        foreach (var buffer in _signature.Buffers)
        {
            var start = $"ref MemoryMarshal.GetReference({buffer.Name})";
            yield return first is null || buffer.Role == RoleKind.ClassWeights ? start
                : buffer.IsPerElement ? $"ref Unsafe.Add({start}, {first} * {_signature.Classes})"
                : $"ref Unsafe.Add({start}, {first})";
        }

        yield return first is null ? "rows" : $"nint.Min(block, rows - {first})";
        foreach (var argument in _signature.Arguments.SkipWhile(argument => argument != "rows").Skip(1))
        {
            yield return argument;
        }
    }

    private void EmitResult()
    {
        if (plan.Mean.ClearsWhenEmpty)
        {
            using (writer.Block("if (targetWeights.AreZero)"))
            {
                writer.Line("gradient.Clear();");
            }

            writer.Line();
        }

        if (!plan.Reduces)
        {
            return;
        }

        var cast = _spec.Result switch
        {
            ResultKind.Single => "(float)",
            ResultKind.Half => "(Half)(double)",
            _ => "(double)",
        };
        if (plan.Row.SumsTermsApart)
        {
            writer.Line("WideDouble mean = (totals.Sum / divisor) + (totals.SecondSum / validRows);");
        }

        var result = Result;
        writer.Line(result == "totals.Sum" ? $"return {cast}{result};" : $"return {cast}({result});");
    }

    private string Result
    {
        get
        {
            var sum = plan.Row.SumsTermsApart ? "mean" : "totals.Sum / divisor";
            return plan.Mean.Divisor switch
            {
                Divisor.TargetWeights => $"targetWeights.AreZero ? {plan.Mean.Empty} : {sum}",
                Divisor.Rows => $"rows == 0 ? {plan.Mean.Empty} : {sum}",
                Divisor.ValidRows => $"validRows == 0 ? {plan.Mean.Empty} : {sum}",
                _ => "totals.Sum",
            };
        }
    }
}
