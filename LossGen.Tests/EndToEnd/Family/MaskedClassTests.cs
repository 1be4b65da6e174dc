using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Family.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>
/// Classes that are masked for teacher and student alike, or for one of them alone: losses and gradients are the limits
/// as the logit falls, and never NaN.
/// </summary>
[Trait("Category", "Light")]
public sealed class MaskedClassTests
{
    private const double Masked = double.NegativeInfinity;
    private const double Infinite = double.PositiveInfinity;

    // What is masked in turn: classes of the student alone, of the teacher alone, of both.
    private static readonly (int[] Student, int[] Teacher)[] Kinds =
        [([], [1]), ([1], []), ([1], [1]), ([], [0, 2]), ([0], [1]), ([1], [1, 2]), ([0, 1], [1])];

    // Enough rows for tiles of up to 64 classes.
    private static readonly (int[] Student, int[] Teacher)[] Rows = [.. Kinds, .. Kinds, .. Kinds];

    private static readonly int[] ClassCounts = [3, 4, 5, 7, 8, 9, 10, 16, 17, 33, 64, 65, 100, 257, 1000];

    public static TheoryData<string> Kernels
        => FamilyCatalog.Names(static kernel => kernel.Attribute is DistillationKernelAttribute);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void IsWhatTheOracleSays(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        foreach (int classes in ClassCounts.Where(kernel.Accepts))
        {
            FamilyComparison.Check(kernel, Batch(kernel, classes), "masked classes");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void OnlyTheGradientOfADivergenceFromNothingIsInfinite(string name)
    {
        FamilyKernel kernel = FamilyCatalog.Find(name);
        var direction = kernel.Option("Direction", DistillationDirection.Forward);
        bool diverges = direction is DistillationDirection.Reverse or DistillationDirection.Symmetric;
        foreach (int classes in ClassCounts.Where(kernel.Accepts))
        {
            FamilyBatch batch = Batch(kernel, classes);
            using var run = new FamilyRun(kernel);
            if (run.Execute(batch).Outputs.TryGetValue(KernelRole.Gradient, out double[]? gradient))
            {
                for (int i = 0; i < gradient.Length; i++)
                {
                    double expected = diverges ? Limit(i / classes, i % classes) : 0;
                    bool isIt = expected == 0 ? double.IsFinite(gradient[i]) : gradient[i] == expected;
                    Assert.True(isIt, $"[{i}] of {classes}: {gradient[i]}");
                }
            }
        }
    }

    // +inf where the teacher alone has masked a class, and -inf at all others that the student has.
    private static double Limit(int row, int c)
    {
        (int[] student, int[] teacher) = Rows[row];
        return !teacher.Except(student).Any() || student.Contains(c) ? 0 : teacher.Contains(c) ? Infinite : -Infinite;
    }

    private static FamilyBatch Batch(FamilyKernel kernel, int classes)
    {
        var random = new SplitMix((ulong)classes);
        double[] Row(int[] masked) =>
        [
            .. Enumerable.Range(0, classes).Select(
                c => masked.Contains(c) ? Masked : kernel.Storage.Round(random.NextGaussian())),
        ];
        return FamilyBatch.Of(kernel.Storage, classes, Rows.Length, new Dictionary<KernelRole, double[]>
        {
            [KernelRole.Logits] = [.. Rows.SelectMany(kind => Row(kind.Student))],
            [KernelRole.TeacherLogits] = [.. Rows.SelectMany(kind => Row(kind.Teacher))],
            [KernelRole.Targets] = [.. Rows.Select(static _ => 2.0)],
            [KernelRole.SampleWeights] = [.. Rows.Select(static _ => 1.0)],
        });
    }
}
