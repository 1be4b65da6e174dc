using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>A row of a softmax kernel between its passes.</summary>
internal sealed class SoftmaxBody(CodeWriter writer, KernelPlan plan, WidthPlan width, SoftmaxPlan softmax)
    : KernelBody(writer, plan, width)
{
    private string RowType => Plan.Element.RowType;

    protected override void EmitRow()
    {
        Writer.Line();
        EmitSums();
        EmitOutputs();
    }

    protected override void EmitPasses()
    {
        Writer.Line();
        if (Width.IsScalar)
        {
            new ScalarPassStage(Writer, Plan).Emit();
        }
        else
        {
            MaxStage.Emit(Writer, Plan, Width);
            Writer.Line();
            new ExpSumStage(Writer, Plan, Width).Emit();
        }

        Writer.Line();
        if (softmax.Backward)
        {
            new UpstreamSumStage(Writer, Plan, Width, softmax).Emit();
            Writer.Line();
        }

        new SoftmaxOutputStage(Writer, Plan, Width, softmax).Emit();
    }

    private void EmitSums()
    {
        Method.Call(
            Writer, $"{Plan.Element.Arithmetic} m = Max{Width.Suffix}", ["ref x", .. PassMethod.ClassesArgument(Plan)]);
        Writer.Line($"nint y = RowMath.IndexOf(ref x, {Signature.Classes}, m);");
        Method.Call(
            Writer, $"{RowType} rest = ExpSum{Width.Suffix}", ExpSumPassText.Arguments(Plan, softmax.Kept ?? "g"));
        Writer.Line($"{RowType} s = rest + VectorMath.ExpShifted(m, m);");
    }

    private void EmitOutputs()
    {
        if (softmax.UsesExponentials)
        {
            Writer.Line($"{RowType} scale = 1 / s;");
        }

        if (softmax is { IsLog: true, Forward: true })
        {
            Writer.Line(
                $"double logSum = VectorMath.{Plan.Element.NumericsPrefix}LogSum(true, rest * Unbias, s * Unbias);");
        }

        if (softmax.Backward)
        {
            Method.Call(
                Writer,
                $"{RowType} sum = {(softmax.IsLog ? "" : "scale * ")}UpstreamSum{Width.Suffix}",
                UpstreamSumStage.Arguments(Plan, softmax));
        }

        Method.Call(Writer, $"Output{Width.Suffix}", SoftmaxOutputStage.Arguments(Plan, softmax));
    }
}
