using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Oracles;
using LossGen.Tests.TestKit.Ulp;

namespace LossGen.Tests.EndToEnd.Family.Harness;

/// <summary>Compares what a kernel of the family has computed with the oracle, in ulps.</summary>
internal static class FamilyComparison
{
    /// <summary>Runs a kernel on a batch and compares all of its outputs.</summary>
    public static void Check(FamilyKernel kernel, FamilyBatch batch, string title)
    {
        using var run = new FamilyRun(kernel);
        FamilyOutcome outcome = run.Execute(batch);
        FamilyOracle oracle = FamilyOracle.Of(kernel, batch);
        foreach ((KernelRole role, double[] values) in outcome.Outputs)
        {
            IeeeFormat stored = IeeeFormat.Of(kernel.Shape.ElementOf(role));
            for (int i = 0; i < values.Length; i++)
            {
                (Expected expected, double ulps) = oracle.Output(role, i);
                UlpAssert.Within(
                    ulps, kernel.Arithmetic, stored, expected, values[i],
                    $"{kernel}, C = {batch.Classes}, {title}, {role}[{i}]");
            }
        }

        if (kernel.Shape.HasResult)
        {
            CheckResult(kernel, oracle, batch, outcome, title);
        }
    }

    // Row losses that an output shows are added exactly; others may be as far from the oracle's as is promised.
    private static void CheckResult(
        FamilyKernel kernel, FamilyOracle oracle, FamilyBatch batch, FamilyOutcome outcome, string title)
    {
        bool shown = outcome.Outputs.ContainsKey(KernelRole.Losses)
            && IeeeFormat.Of(kernel.Shape.ElementOf(KernelRole.Losses)) == kernel.Arithmetic;
        Expected result = oracle.Result(shown ? outcome.Outputs[KernelRole.Losses] : Losses(0));
        var stored = IeeeFormat.Of(kernel.Shape.ResultType);
        IeeeFormat computed = kernel.Arithmetic.Precision > stored.Precision ? kernel.Arithmetic : stored;
        double slack = 0;
        if (!shown && result.Value.IsFinite)
        {
            Quad spread = oracle.Result(Losses(1)).Value - oracle.Result(Losses(-1)).Value;
            slack = computed.InUlps(spread, result.Size);
        }

        UlpAssert.Within(
            1.4 + slack, computed, stored, result, outcome.Result, $"{kernel}, C = {batch.Classes}, {title}, result");

        double[] Losses(int direction) => [.. Enumerable.Range(0, batch.Rows).Select(row =>
        {
            (Expected expected, double ulps) = oracle.Output(KernelRole.Losses, row);
            return kernel.Arithmetic.Round(direction == 0 || !expected.Value.IsFinite || expected.Size.IsZero
                ? expected.Value
                : expected.Value + (direction * ulps * kernel.Arithmetic.UlpOf(expected.Size)));
        })];
    }
}
