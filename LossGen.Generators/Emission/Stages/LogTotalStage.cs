using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The logarithm of a row's sum with all digits where it is near 0. The row is summed once more without the largest
/// class where that is not the target and has much of the sum: its own log-probability would be a small number
/// beside 1.
/// </summary>
internal static class LogTotalStage
{
    /// <summary>Names the logarithm, where it is asked for.</summary>
    public static void Emit(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        if (!plan.Row.UsesLogTotal || plan.SoftTarget is not null)
        {
            return;
        }

        writer.Line("// Where another class has most of the sum, it is kept out of the sum instead.");
        writer.Line("double logTotal = logSum;");
        using (writer.Block("if (xy != m && logSum < 1)"))
        {
            if (plan.Layout.IsSharded)
            {
                writer.Line($"{plan.Element.RowType} others = {ShardText.Sum(plan, "Others")};");
            }
            else
            {
                EmitOthers(writer, plan, width);
            }

            var logSum = $"VectorMath.{plan.Element.NumericsPrefix}LogSum";
            writer.Line($"logTotal = {logSum}(true, others * Unbias, s * Unbias);");
        }

        writer.Line();
    }

    private static void EmitOthers(CodeWriter writer, KernelPlan plan, WidthPlan width)
    {
        if (!plan.FindsTop)
        {
            writer.Line($"nint top = {Top(plan)};");
        }

        var arguments = ExpSumPassText.Arguments(plan).Select(
            static argument => argument == "y" ? "top" : WithoutResult(argument));
        Method.Call(writer, $"{plan.Element.RowType} others = ExpSum{width.Suffix}", arguments);
    }

    /// <summary>The class with the largest logit, <c>m</c>.</summary>
    public static string Top(KernelPlan plan)
    {
        var logit = plan.Element.Widens ? $"({plan.Element.Storage})m" : "m";
        return $"RowMath.ClassOf(ref x, {new KernelSignature(plan).Classes}, {logit})";
    }

    /// <summary>An argument of a pass whose results beside its sum are known.</summary>
    public static string WithoutResult(string argument)
        => argument.StartsWith("out ", StringComparison.Ordinal) ? "out _" : argument;
}
