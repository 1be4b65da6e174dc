using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>A fault on one rank is an exception on all of them; nothing is written, and nobody waits.</summary>
public sealed class FaultTests
{
    private const int Ranks = 3;
    private const int Rows = 5;
    private const int Classes = 31;
    private const int Total = Ranks * Classes;

    /// <summary>What one rank gets wrong.</summary>
    public enum Fault
    {
        ShortGradient,
        TargetBeyond,
        OtherTarget,
        FewerRows,
        OtherTotal,
        SliceBefore,
        SliceBeyond,
        NegativeSlice,
        OtherOption,
        OptionOutOfRange,
        OtherSampleWeight,
        OtherKernel,
        Cancelled,
    }

    public static TheoryData<Fault, int> Faults
    {
        get
        {
            TheoryData<Fault, int> faults = [];
            foreach (var fault in Enum.GetValues<Fault>())
            {
                for (var rank = 0; rank < Ranks; rank++)
                {
                    faults.Add(fault, rank);
                }
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void One_rank_is_wrong(Fault fault, int odd)
    {
        var batch = Batches.Draw<float>(Rows, Total);
        var gradients = new float[Ranks][];
        var faults = Together.Faults(Ranks, group =>
        {
            gradients[group.Rank] = [.. Enumerable.Repeat(3f, Rows * Classes)];
            Call(batch, group, gradients[group.Rank], group.Rank == odd ? fault : null);
        });

        Assert.All(faults, found => Assert.IsAssignableFrom(
            fault == Fault.Cancelled ? typeof(OperationCanceledException) : typeof(ArgumentException), found));
        Assert.All(gradients.SelectMany(static x => x), static x => Assert.Equal(3, x));
    }

    [Fact]
    public void Without_a_fault_there_is_none()
    {
        var batch = Batches.Draw<float>(Rows, Total);
        Assert.All(
            Together.Faults(Ranks, group => Call(batch, group, new float[Rows * Classes], null)), Assert.Null);
    }

    [Fact]
    public void The_rank_that_is_wrong_says_why_and_the_others_say_who()
    {
        var batch = Batches.Draw<float>(Rows, Total);
        var faults = Together.Faults(
            Ranks, group => Call(batch, group, new float[Rows * Classes], group.Rank == 1 ? Fault.TargetBeyond : null));

        Assert.Contains($"classes is {Total}", faults[1]!.Message, StringComparison.Ordinal);
        Assert.Contains("Rank 1 has refused", faults[0]!.Message, StringComparison.Ordinal);
        Assert.Contains("Rank 1 has refused", faults[2]!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rank_that_never_comes_ends_the_call_of_the_others()
    {
        var batch = Batches.Draw<float>(Rows, Total);
        var fault = Assert.Throws<AggregateException>(() => Together.Run(Ranks, group =>
        {
            if (group.Rank != 1)
            {
                Call(batch, group, new float[Rows * Classes], null);
            }
        }));
        Assert.All(fault.InnerExceptions, static inner => Assert.IsType<InvalidOperationException>(inner));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_choice_that_is_none_is_refused_on_all_ranks(int odd)
    {
        var batch = Batches.Draw<float>(Rows, Total);
        var faults = Together.Faults(Ranks, group => FaultKernels.Chosen(
            batch.Slice(group.Rank * Classes, Classes).Logits,
            batch.Targets,
            new float[Rows * Classes],
            group.Rank == odd ? (SmoothingWeights)9 : SmoothingWeights.Weighted,
            new(group.Rank * Classes, Total, group)));
        Assert.All(faults, static fault => Assert.IsAssignableFrom<ArgumentException>(fault));
        Assert.IsType<ArgumentOutOfRangeException>(faults[odd]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Slices_hold_every_class_and_no_other(int more)
    {
        var batch = Batches.Draw<float>(Rows, Total);
        var faults = Together.Faults(Ranks, group => FaultKernels.Loss(
            batch.Slice(group.Rank * Classes, Classes).Logits, [0, 1, 2, 3, 4], batch.SampleWeights,
            new float[Rows * Classes], 0.1, default, new(group.Rank * Classes, Total + more, group)));
        Assert.All(faults, fault => Assert.Contains(
            $"end at class {Total}, totalClasses is {Total + more}",
            Assert.IsType<ArgumentException>(fault).Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public void Slices_without_rows_are_not_compared()
        => Together.Run(Ranks, static group => Assert.True(float.IsNaN(
            FaultKernels.Loss([], [], [], [], 0.1, default, new(5, Total, group)))));

    private static void Call(RankBatch<float> whole, IRankGroup group, float[] gradient, Fault? fault)
    {
        var batch = whole.Slice(group.Rank * Classes, Classes);
        int[] targets = [.. batch.Targets];
        float[] logits = batch.Logits, samples = [.. batch.SampleWeights];
        var (first, total, smoothing) = ((long)group.Rank * Classes, (long)Total, 0.1);
        switch (fault)
        {
            case Fault.ShortGradient:
                gradient = gradient[1..];
                break;
            case Fault.TargetBeyond:
                targets[2] = Total;
                break;
            case Fault.OtherTarget:
                targets[2] = (targets[2] + 1) % Total;
                break;
            case Fault.FewerRows:
                (targets, samples) = (targets[1..], samples[1..]);
                (logits, gradient) = (logits[Classes..], gradient[Classes..]);
                break;
            case Fault.OtherTotal:
                total++;
                break;
            case Fault.SliceBefore:
                first--;
                break;
            case Fault.SliceBeyond:
                first++;
                break;
            case Fault.NegativeSlice:
                first = -1;
                break;
            case Fault.OtherOption:
                smoothing = 0.2;
                break;
            case Fault.OptionOutOfRange:
                smoothing = 2;
                break;
            case Fault.OtherSampleWeight:
                samples[0]++;
                break;
        }

        ClassShard shard = new(first, total, group);
        CancellationToken cancellation = new(canceled: fault == Fault.Cancelled);
        if (fault == Fault.OtherKernel)
        {
            FaultKernels.OtherLoss(logits, targets, samples, gradient, smoothing, cancellation, shard);
            return;
        }

        FaultKernels.Loss(logits, targets, samples, gradient, smoothing, cancellation, shard);
    }
}
