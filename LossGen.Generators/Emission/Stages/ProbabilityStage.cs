using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The softmax of a row and its logarithm, where they are outputs. A row that is left out of the loss has them too:
/// for it there is a method of its own, because nothing else of such a row is computed.
/// </summary>
internal sealed class ProbabilityStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private static readonly (RoleKind Role, string Name)[] Outputs =
        [(RoleKind.Probabilities, "p"), (RoleKind.LogProbabilities, "lp")];

    private readonly string _storage = plan.Element.Storage;

    /// <summary>Calls what a row that is left out still has.</summary>
    public static void EmitSkipped(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        if (plan.GivesProbabilities)
        {
            Method.Call(writer, $"Softmax{width.Suffix}",
            [
                .. References(plan).Select(name => $"ref {name}"),
                .. PassMethod.ClassesArgument(plan),
                .. PassMethod.StrideArgument(plan),
                .. PassMethod.ScaleArgument(plan),
                .. SoftTargetText.Scalars(plan),
            ]);
        }
    }

    /// <summary>Calls the passes; s, m and the logarithm of s are known.</summary>
    public static void EmitCalls(CodeWriter writer, KernelPlan plan, WidthPlan width, string logSum)
    {
        if (plan.Has(RoleKind.Probabilities))
        {
            Method.Call(writer, $"Probabilities{width.Suffix}",
            [
                plan.ExpSum.Stores ? "ref g" : "ref x", "ref p", .. PassMethod.ClassesArgument(plan),
                .. plan.ExpSum.Stores ? [] : PassMethod.ScaleArgument(plan).Prepend("m"),
                "1 / s",
            ]);
        }

        if (plan.Has(RoleKind.LogProbabilities))
        {
            Method.Call(writer, $"LogProbabilities{width.Suffix}",
            [
                "ref x", "ref lp", .. PassMethod.ClassesArgument(plan), "m", .. PassMethod.ScaleArgument(plan), logSum,
            ]);
        }
    }

    /// <summary>Writes the methods.</summary>
    public void Emit()
    {
        List<Action> methods = [];
        if (plan.Has(RoleKind.Probabilities))
        {
            methods.Add(EmitProbabilities);
        }

        if (plan.Has(RoleKind.LogProbabilities))
        {
            methods.Add(EmitLogProbabilities);
        }

        // Where outputs of every row are made of its sum, a row that is left out is summed like all others.
        if (RowTarget.Skips(plan) is not null && !plan.SumsEveryRow)
        {
            methods.Add(EmitSoftmax);
        }

        for (var i = 0; i < methods.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            methods[i]();
        }
    }

    private static IEnumerable<string> References(KernelPlan plan) =>
    [
        "x",
        .. plan.ExpSum.Gap == ClassTerm.Weighted ? ["classWeights"] : Array.Empty<string>(),
        .. SoftTargetText.References(plan).Select(reference => reference.InRow),
        .. plan.ExpSum.Stores ? ["g"] : Array.Empty<string>(),
        .. plan.UsesScratch ? ["e"] : Array.Empty<string>(),
        .. Outputs.Where(output => plan.Has(output.Role)).Select(output => output.Name),
    ];

    private void EmitSoftmax()
    {
        writer.Line("// The outputs of a row that adds nothing; the largest class is kept out of its sum");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Softmax{width.Suffix}",
        [
            .. References(plan).Select(name => $"ref {_storage} {name}"),
            .. PassMethod.ClassesParameter(plan),
            .. PassMethod.StrideParameter(plan),
            .. PassMethod.ScaleParameter(plan),
            .. SoftTargetText.Scalars(plan).Select(name => $"{plan.Element.RowType} {name}"),
        ]))
        {
            var arithmetic = plan.Element.Arithmetic;
            Method.Call(writer, $"{arithmetic} m = Max{width.Suffix}", ["ref x", .. PassMethod.ClassesArgument(plan)]);
            writer.Line($"nint y = {LogTotalStage.Top(plan)};");
            writer.Line($"{arithmetic} xy = {(plan.Element.Widens ? $"({arithmetic})" : "")}Unsafe.Add(ref x, y);");
            Method.Call(
                writer,
                $"{plan.Element.RowType} rest = ExpSum{width.Suffix}",
                ExpSumPassText.Arguments(plan).Select(LogTotalStage.WithoutResult));
            writer.Lines(PassMethod.SoftcapOfRow(plan));
            writer.Line($"{plan.Element.RowType} s = rest + {PassMethod.TargetExp(plan)};");
            if (plan.Has(RoleKind.LogProbabilities))
            {
                writer.Line($"double logSum = VectorMath.{plan.Element.NumericsPrefix}LogSum("
                    + "true, rest * Unbias, s * Unbias);");
            }

            EmitCalls(writer, plan, width, "logSum");
        }
    }

    private void EmitProbabilities()
    {
        var recomputes = !plan.ExpSum.Stores;
        var source = recomputes ? "x" : "e";
        writer.Line($"// Pass 3 of {PassCount.Of(plan)}: p = e * inverse, inverse = 1/s");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void Probabilities{width.Suffix}",
        [
            $"ref {_storage} {source}", $"ref {_storage} p", .. PassMethod.ClassesParameter(plan),
            .. recomputes ? PassMethod.ScaleParameter(plan).Prepend($"{plan.Element.Arithmetic} max") : [],
            $"{plan.Element.RowType} inverse",
        ]))
        {
            var loop = new ElementLoop(writer, plan, width, source, "p");
            if (width.IsScalar)
            {
                var e = recomputes ? PassMethod.Exp(plan, loop.Element, "max") : loop.Element;
                writer.Lines(PassMethod.SoftcapOfPass(plan));
                writer.Line($"{plan.Element.Arithmetic} f = RowMath.High(inverse);");
                writer.Line($"{plan.Element.Arithmetic} fLow = RowMath.Low(inverse);");
                loop.EmitScalar($"VectorMath.Scaled({e}, f, fLow)");
                return;
            }

            var text = new VectorText(plan.Element, width);
            if (recomputes)
            {
                writer.Lines(text.Maximum(plan));
            }

            writer.Line($"{text.Type} f = {text.Create("RowMath.High(inverse)")};");
            writer.Line($"{text.Type} fLow = {text.Create("RowMath.Low(inverse)")};");
            loop.Emit(v => $"VectorMath.Scaled({(recomputes ? VectorText.Exp(plan, $"x{v}") : $"e{v}")}, f, fLow)");
        }
    }

    private void EmitLogProbabilities()
    {
        var (number, arithmetic) = (plan.Has(RoleKind.Probabilities) ? 4 : 3, plan.Element.Arithmetic);
        writer.Line($"// Pass {number} of {PassCount.Of(plan)}: lp = x - m - log(s), rounded once");
        PassMethod.Open(writer);
        using (Method.Open(writer, $"private static void LogProbabilities{width.Suffix}",
        [
            $"ref {_storage} x", $"ref {_storage} lp", .. PassMethod.ClassesParameter(plan),
            $"{arithmetic} max", .. PassMethod.ScaleParameter(plan), "double log",
        ]))
        {
            var loop = new ElementLoop(writer, plan, width, "x", "lp");
            if (plan.Softcap is not null)
            {
                writer.Lines(PassMethod.SoftcapOfPass(plan));
                EmitEach(loop, x => $"VectorMath.LogSoftmax({x}, cap, log)");
                return;
            }

            if (width.IsScalar)
            {
                var difference = $"(({plan.Element.RowType}){loop.Element} - max)";
                loop.EmitScalar($"({arithmetic})({Scaled(difference)} - log)");
                return;
            }

            var rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";
            writer.Line($"{rows} m = {rows}.Widen({new VectorText(plan.Element, width).Create("max")});");
            loop.Emit(v => $"({Scaled($"({rows}.Widen(x{v}) - m)")} - log).Narrow()");
        }
    }

    private void EmitEach(ElementLoop loop, Func<string, string> value)
    {
        if (width.IsScalar)
        {
            loop.EmitScalar(value(loop.Element));
        }
        else
        {
            loop.Emit(v => value($"x{v}"));
        }
    }

    private string Scaled(string difference)
        => plan.LogitScale is null ? difference : $"{plan.LogitScale.Name} * {difference}";
}
