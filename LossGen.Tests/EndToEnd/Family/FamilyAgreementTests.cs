using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Family.Oracles;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Ulp;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>Every kernel of the family against the oracle: outputs and results within the promised ulps.</summary>
[Trait("Category", "Light")]
public class FamilyAgreementTests
{
    private static readonly int[] FewClasses = [1, 2, 3, 5, 8, 10, 16, 17, 33, 37, 64, 65, 100, 257];

    // One of each kin: FamilyBitsTests holds the others to its bits.
    public static TheoryData<string> Kernels
        => [.. FamilyCatalog.All.GroupBy(kernel => kernel.Kin).Select(kin => kin.First().Name)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryNumberOfClasses(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in (Sweep.IsNative ? Enumerable.Range(1, 200) : FewClasses).Where(kernel.Accepts))
        {
            Check(kernel, FamilyBatch.Of(kernel, classes, 1 + (classes % 5)), "every kind of row");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void EveryKindOfRow(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in FewClasses.Where(kernel.Accepts))
        {
            foreach (RowKind kind in AdversarialRows.Kinds)
            {
                Check(kernel, FamilyBatch.Of(kernel, classes, 6, kind), $"{kind} rows");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ALargeVocabularyAndNoRows(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in new[] { 10, 5000, 70_000 }.Where(kernel.Accepts))
        {
            Check(kernel, FamilyBatch.Of(kernel, classes, 1, RowKind.WideGaussian), "one row");
            Check(kernel, FamilyBatch.Of(kernel, classes, 0), "no rows");
        }
    }

    private static void Check(FamilyKernel kernel, FamilyBatch batch, string title)
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
                    ulps, kernel.Arithmetic, stored, expected, values[i], $"{kernel}, C = {batch.Classes}, {title}, {role}[{i}]");
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
            slack = (spread / computed.UlpOf(result.Size)).ToDouble();
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
