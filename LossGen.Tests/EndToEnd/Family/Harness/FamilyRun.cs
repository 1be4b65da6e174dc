using LossGen.Oracle.Memory;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family.Harness;

/// <summary>Prepares calls of a kernel and collects what it has written; outputs start as a pattern.</summary>
internal sealed class FamilyRun(FamilyKernel kernel) : IDisposable
{
    private static readonly KernelRole[] NotPerElement =
        [KernelRole.Targets, KernelRole.Losses, KernelRole.ClassWeights, KernelRole.SampleWeights];

    private readonly KernelCall call = new(kernel.Shape);

    /// <summary>A power of two, so that logits divided by it are exact.</summary>
    public const double RunTimeTemperature = 4;

    public const double RunTimeHardWeight = 0.75;

    public const double RunTimeBeta = 0.375;

    /// <summary>The temperature that is passed where the kernel takes one at run time.</summary>
    public double Temperature { get; init; } = RunTimeTemperature;

    /// <summary>The hard weight that is passed where the kernel takes one at run time.</summary>
    public double HardWeight { get; init; } = RunTimeHardWeight;

    /// <summary>The share of the teacher in a mixture that is passed where the kernel takes one at run time.</summary>
    public double Beta { get; init; } = RunTimeBeta;

    public Placement Placement { get; init; }

    /// <summary>Elements between a span and the edge of its memory.</summary>
    public int Distance { get; init; }

    /// <summary>The output that is written over the logits.</summary>
    public KernelRole? InPlace { get; init; }

    public KernelCall Prepare(FamilyBatch batch)
    {
        RowLayout layout = LayoutOf(batch);
        call.Classes = batch.Classes;
        call.InnerSize = layout.InnerSize;
        call.IgnoreIndex = FamilyBatch.Ignored;
        call.Temperature = Temperature;
        call.HardWeight = HardWeight;
        call.Beta = Beta;
        foreach ((KernelRole role, _) in kernel.Shape.SpanElements)
        {
            if (kernel.Written.Contains(role))
            {
                int length = role == KernelRole.Losses ? batch.Rows : batch.Rows * batch.Classes;
                call[role].Place(length, Placement, Distance);
                call[role].FillWithCanary();
            }
            else
            {
                double[] values = role == KernelRole.Targets ? batch.TargetsFor(kernel) : batch[role];
                call[role].Place(values.Length, Placement, Distance);
                call[role].Write(NotPerElement.Contains(role) ? values : layout.Spread(role, values));
            }
        }

        if (InPlace is { } output)
        {
            call[output].LayOver(call[KernelRole.Logits], 0, batch.Rows * batch.Classes);
        }

        return call;
    }

    public FamilyOutcome Execute(FamilyBatch batch)
    {
        Prepare(batch);
        KernelRole[] read = [.. kernel.Shape.SpanElements.Select(span => span.Role).Except(kernel.Written)];
        byte[][] before = [.. read.Select(role => call[role].Snapshot())];
        double result = kernel.Invoke(call);
        if (InPlace is null)
        {
            Assert.All(read.Zip(before), pair => Assert.True(
                pair.Second.AsSpan().SequenceEqual(call[pair.First].Snapshot()), $"{pair.First} was written."));
        }

        RowLayout layout = LayoutOf(batch);
        return new(result, kernel.Written.ToDictionary(
            role => role,
            role => NotPerElement.Contains(role) ? call[role].Read() : layout.Collect(role, call[role].Read())));
    }

    public void Dispose() => call.Dispose();

    // Two samples where the rows can be halved, so that a block of rows does not end with a plane.
    private RowLayout LayoutOf(FamilyBatch batch)
        => new(kernel.Shape, batch.Rows, batch.Classes, batch.Rows % 2 == 0 ? 2 : 1);
}

/// <summary>What a kernel has returned and written.</summary>
internal sealed record FamilyOutcome(double Result, IReadOnlyDictionary<KernelRole, double[]> Outputs)
{
    /// <summary>Bit for bit, in what both have, with any NaN equal to any other.</summary>
    public void AssertSameBits(FamilyOutcome other, string what)
    {
        KernelOutcome.AssertSameBits([Result], [other.Result], $"{what}: result");
        foreach (KernelRole role in Outputs.Keys.Intersect(other.Outputs.Keys))
        {
            KernelOutcome.AssertSameBits(Outputs[role], other.Outputs[role], $"{what}: {role}");
        }
    }
}
