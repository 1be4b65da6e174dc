using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loop over the rows of a softmax kernel: what happens between the passes.</summary>
internal sealed class SoftmaxRowStage(CodeWriter writer, KernelPlan plan, WidthPlan width, SoftmaxPlan softmax)
{
    private static readonly (RoleKind Role, string Letter)[] Letters =
    [
        (RoleKind.Logits, "x"), (RoleKind.OutputGradient, "d"), (RoleKind.Probabilities, "p"),
        (RoleKind.LogProbabilities, "p"), (RoleKind.Gradient, "g"),
    ];

    private readonly KernelSignature _signature = new(plan);

    private string RowType => plan.Element.RowType;

    public void Emit()
    {
        using (Method.Open(writer, $"private static void Rows{width.Suffix}", _signature.Parameters))
        {
            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                foreach (var (role, letter) in Letters.Where(pair => plan.Spec.Has(pair.Role)))
                {
                    writer.Line($"ref {plan.Element.Storage} {letter} = "
                        + $"ref Unsafe.Add(ref {RoleNames.Of(role)}, row * {_signature.Classes});");
                }

                writer.Line();
                EmitSums();
                EmitOutputs();
            }
        }
    }

    private void EmitSums()
    {
        Method.Call(writer, $"{plan.Element.Arithmetic} m = Max{width.Suffix}", ["ref x", .. PassMethod.ClassesArgument(plan)]);
        writer.Line($"nint y = RowMath.IndexOf(ref x, {_signature.Classes}, m);");
        Method.Call(writer, $"{RowType} rest = ExpSum{width.Suffix}", ExpSumStage.Arguments(plan, softmax.Kept ?? "g"));
        writer.Line($"{RowType} s = rest + VectorMath.ExpShifted(m, m);");
    }

    private void EmitOutputs()
    {
        if (softmax.UsesExponentials)
        {
            writer.Line($"{RowType} scale = 1 / s;");
        }

        if (softmax is { IsLog: true, Forward: true })
        {
            writer.Line($"double logSum = VectorMath.{plan.Element.NumericsPrefix}LogSum(true, rest * Unbias, s * Unbias);");
        }

        if (softmax.Backward)
        {
            Method.Call(
                writer,
                $"{RowType} sum = {(softmax.IsLog ? "" : "scale * ")}UpstreamSum{width.Suffix}",
                UpstreamSumStage.Arguments(plan, softmax));
        }

        Method.Call(writer, $"Output{width.Suffix}", SoftmaxOutputStage.Arguments(plan, softmax));
    }
}
