using System.Numerics.Tensors;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family;

/// <summary>Rows of a distillation that targets or weights leave out are as if they were not there.</summary>
[Trait("Category", "Light")]
public sealed partial class DistilledRowTests
{
    private const int Classes = 3;
    private const float NaN = float.NaN;
    private const float Infinite = float.PositiveInfinity;

    private static readonly float[] Student = [1, 2, 0, NaN, NaN, NaN, 0.5f, 0, 3];
    private static readonly float[] Teacher = [2, 1, 0, Infinite, 1, 2, 0, 1, 2];

    private static readonly float[] FiniteStudent = [.. Student[..3], .. Student[..3], .. Student[6..]];
    private static readonly float[] FiniteTeacher = [.. Teacher[..3], .. Teacher[..3], .. Teacher[6..]];

    [Fact]
    public void AnIgnoredRowAddsNothing()
    {
        var (gradient, expected) = (Filled(9), new float[6]);
        double loss = Padded(Student, Teacher, [0, -100, 2], gradient);

        Assert.Equal(
            Plain([.. Student[..3], .. Student[6..]], [.. Teacher[..3], .. Teacher[6..]], expected), loss, 1e-7);
        Assert.Equal([.. expected[..3], 0, 0, 0, .. expected[3..]], gradient);
    }

    [Fact]
    public void ARowOfWeightZeroAddsNothing()
    {
        var (gradient, losses, expected) = (Filled(9), Filled(3), new float[6]);
        double loss = Weighted(Student, Teacher, [1, 0, 1], gradient, losses);

        Assert.Equal(
            Plain([.. Student[..3], .. Student[6..]], [.. Teacher[..3], .. Teacher[6..]], expected), loss, 1e-7);
        Assert.Equal([.. expected[..3], 0, 0, 0, .. expected[3..]], gradient);
        Assert.Equal(0, losses[1]);
        Assert.Equal(loss, (losses[0] + losses[2]) / 2, 1e-6);
    }

    [Fact]
    public void AMeanDividesByTheWeightsOfTheRowsThatCount()
    {
        var (gradient, losses) = (new float[9], new float[3]);
        Weighted(FiniteStudent, FiniteTeacher, [1, 1, 1], gradient, losses);
        var (weighted, ofRows) = (new float[9], new float[3]);
        double loss = Both(FiniteStudent, FiniteTeacher, [0, -100, 1], [2, 9, 0.5f], weighted, ofRows);

        Assert.Equal((ofRows[0] + ofRows[2]) / 2.5, loss, 1e-6);
        Assert.Equal([2 * losses[0], 0, 0.5f * losses[2]], ofRows);
        for (int i = 0; i < 9; i++)
        {
            float weight = (i / Classes) switch { 0 => 2, 1 => 0, _ => 0.5f };
            Assert.Equal(gradient[i] * 3 / 2.5f * weight, weighted[i], 1e-6f);
        }
    }

    [Fact]
    public void WithoutARowThereIsNoMean()
    {
        var gradient = Filled(9);
        Assert.Equal(double.NaN, Padded(Student, Teacher, [-100, -100, -100], gradient));
        Assert.Equal(new float[9], gradient);
        gradient = Filled(9);
        Assert.Equal(0, Zero(Student, Teacher, [1, -100, 0], [0, 3, 0], gradient));
        Assert.Equal(new float[9], gradient);
        Assert.Equal(double.NaN, Weighted(Student, Teacher, [0, 0, 0], gradient, new float[3]));
        Assert.Equal(double.NaN, Weighted([], [], [], [], []));
    }

    [Fact]
    public void TargetsAreCheckedThoughTheirClassesAreNotUsed()
    {
        var gradient = Filled(9);
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            "targets", () => Padded(Student, Teacher, [0, 3, 1], gradient));
        Assert.Contains("targets[1] is 3, classes is 3", error.Message, StringComparison.Ordinal);
        Assert.Equal(Filled(9), gradient);
    }

    [Fact]
    public void TensorsGiveTheSameBits()
    {
        float[] logits = [.. Student[..3], .. Student[6..]];
        float[] teacher = [.. Teacher[..3], .. Teacher[6..]];
        var (expected, actual) = (new float[6], new float[6]);
        double loss = Both(logits, teacher, [0, 1], [2, 0.5f], expected, new float[2]);

        Assert.Equal(
            loss, Tensors(new(logits, [2, 3]), new(teacher, [2, 3]), new([0, 1]), new([2, 0.5f]), new(actual, [2, 3])));
        Assert.Equal(expected, actual);
    }

    private static float[] Filled(int length)
    {
        var filled = new float[length];
        Array.Fill(filled, 7);
        return filled;
    }

    [DistillationKernel(Classes = 3)]
    private static partial double Plain(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient);

    [DistillationKernel]
    private static partial double Padded(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, Span<float> gradient);

    [DistillationKernel]
    private static partial double Weighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel]
    private static partial double Both(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [DistillationKernel(EmptyMean = EmptyMean.Zero, Direction = DistillationDirection.Symmetric)]
    private static partial double Zero(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient);

    [DistillationKernel]
    private static partial double Tensors(
        ReadOnlyTensorSpan<float> logits, ReadOnlyTensorSpan<float> teacherLogits, ReadOnlyTensorSpan<int> targets,
        ReadOnlyTensorSpan<float> sampleWeights, TensorSpan<float> gradient);
}
