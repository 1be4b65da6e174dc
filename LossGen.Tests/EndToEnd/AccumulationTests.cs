using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Parts of a batch, each divided by the weight of the whole: with Accumulate, a gradient after a part is the one
/// before it plus the part's own as it would have been written, in the type of the arithmetic.
/// </summary>
[Trait("Category", "Light")]
public partial class AccumulationTests
{
    private const int Parts = 4;
    private const int Rows = 5;

    public static TheoryData<string> AtRunTime
        => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Accumulate));

    [Theory]
    [MemberData(nameof(AtRunTime))]
    public void EachPartAddsItsGradient(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        IeeeFormat arithmetic = kernel.Shape.Arithmetic;
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            using var adding = new KernelRun(kernel);
            using var writing = new KernelRun(kernel) { Accumulate = false };
            KernelCall call = adding.Prepare(Part(kernel, classes, 0));
            double[] expected = call[KernelRole.Gradient].Read();
            for (int part = 0; part < Parts; part++)
            {
                Batch batch = Part(kernel, classes, part);
                double[] own = writing.Execute(batch).Gradient;
                double[] before = part == 0 ? expected : call[KernelRole.Gradient].Read();
                call = adding.Prepare(batch);
                call[KernelRole.Gradient].Write(before);
                kernel.Invoke(call);
                for (int i = 0; i < own.Length; i++)
                {
                    bool counts = batch.TargetsFor(kernel)[i / classes] != kernel.IgnoredTarget;
                    expected[i] = counts ? kernel.Shape.Storage.Round(arithmetic.Round(before[i] + own[i])) : before[i];
                }

                // A gradient in Half is added before it is rounded to Half, so that its part is not known exactly.
                if (kernel.Shape.ElementType != typeof(Half))
                {
                    KernelOutcome.AssertSameBits(
                        expected, call[KernelRole.Gradient].Read(), $"{name}, C = {classes}, part {part}");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(AtRunTime))]
    public void WithoutItTheGradientIsWritten(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            Batch batch = Part(kernel, classes, 1);
            using var apart = new KernelRun(kernel) { Accumulate = false };
            using var inPlace = new KernelRun(kernel) { Accumulate = false, InPlace = true };
            new OracleComparison(kernel, batch, apart.OptionsForOracle, "written").AssertAgrees(apart.Execute(batch));
            apart.Execute(batch).AssertSameBits(inPlace.Execute(batch), $"{name}, C = {classes}, in place");
        }
    }

    [Theory]
    [MemberData(nameof(AtRunTime))]
    public void InPlaceIsRefusedWhereItAdds(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        using var run = new KernelRun(kernel) { InPlace = true };
        KernelCall call = run.Prepare(Part(kernel, Sweep.SomeClasses(kernel), 0));
        Refusal.Assert<ArgumentException>(kernel, call, [KernelRole.Gradient], "gradient", "logits");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(65)]
    public void AMeanOfRowsThatWeighNothingAddsNothing(int classes)
    {
        const int rows = 20;
        float[] gradient = [.. Enumerable.Range(0, rows * classes).Select(static i => i + 0.5f)];
        float[] before = [.. gradient];

        float loss = MeanByWeights(new float[rows * classes], new int[rows], new float[classes], gradient);

        Assert.Equal(0, loss);
        Assert.Equal(before, gradient);
    }

    // Smoothing keeps rows whose target weighs nothing: only the mean says that nothing is added.
    [CrossEntropyKernel(LabelSmoothing = 0.1, Accumulate = true, EmptyMean = EmptyMean.Zero)]
    private static partial float MeanByWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
        Span<float> gradient);

    private static Batch Part(Kernel kernel, int classes, int part)
        => Batches.For(kernel, classes, Rows, (RowKind)(part % 3));
}
