using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;
using Xunit;

namespace LossGen.Tests.Planning;

public sealed class KernelPlannerTests
{
    private static readonly RoleKind[] Forward = [RoleKind.Logits, RoleKind.Targets];

    [Fact]
    public void What_is_not_asked_for_leaves_no_trace_in_the_plan()
    {
        var plan = KernelPlanner.Plan(Specs.Of(ElementKind.Single, new(), Forward));

        Assert.Null(plan.Gradient);
        Assert.False(plan.ExpSum.Stores);
        Assert.Equal(ClassTerm.None, plan.ExpSum.Gap);
        Assert.Equal(Row.NegativeLogLikelihood, Assert.Single(plan.Row.Loss).Value);
        Assert.Null(plan.Row.Scale);
        Assert.Empty(plan.Row.Entry);
        Assert.Empty(plan.Scalars);
    }

    [Fact]
    public void A_kernel_that_nobody_asks_for_its_loss_takes_no_logarithm()
    {
        var spec = Specs.Of(
            ElementKind.Single, new() { Reduction = ReductionKind.None }, [.. Forward, RoleKind.Gradient]);

        Assert.False(KernelPlanner.Plan(spec).NeedsLoss);
    }

    [Theory]
    [InlineData(ElementKind.Single, Keeping.Output)]
    [InlineData(ElementKind.Double, Keeping.Output)]
    [InlineData(ElementKind.Half, Keeping.Scratch)]
    [InlineData(ElementKind.Single, Keeping.Scratch, RoleKind.Accumulate)]
    [InlineData(ElementKind.Half, Keeping.Nowhere, RoleKind.Probabilities)]
    [InlineData(ElementKind.Single, Keeping.Scratch, RoleKind.LogProbabilities)]
    [InlineData(ElementKind.Half, Keeping.Nowhere, RoleKind.LogProbabilities)]
    [InlineData(ElementKind.Half, Keeping.Nowhere, RoleKind.LogitSoftcap)]
    internal void Exponentials_are_kept_in_the_gradient_where_they_fit(
        ElementKind element, Keeping keeps, RoleKind beside = RoleKind.Gradient)
    {
        var plan = KernelPlanner.Plan(TheorySpecs.Kept(element, beside));

        Assert.Equal(keeps, plan.ExpSum.Keeps);
        Assert.Equal(keeps == Keeping.Nowhere, plan.Gradient!.Recomputes);
    }

    [Fact]
    public void Scalar_code_borrows_no_memory()
    {
        var options = new OptionsSpec { VectorWidth = VectorWidthKind.Scalar };
        var plan = KernelPlanner.Plan(Specs.Of(ElementKind.Half, options, [.. Forward, RoleKind.Gradient]));

        Assert.Equal(Keeping.Nowhere, plan.ExpSum.Keeps);
    }

    [Theory]
    [InlineData(ReductionKind.Mean, false, Divisor.ValidRows)]
    [InlineData(ReductionKind.Mean, true, Divisor.TargetWeights)]
    [InlineData(ReductionKind.Sum, true, Divisor.None)]
    [InlineData(ReductionKind.None, true, Divisor.None)]
    internal void The_mean_divides_by_what_the_rows_weigh(ReductionKind reduction, bool weighted, Divisor divisor)
    {
        var plan = KernelPlanner.Plan(TheorySpecs.Reduced(reduction, weighted));

        Assert.Equal(divisor, plan.Mean.Divisor);
    }

    [Theory]
    [InlineData(SmoothingWeightsKind.Weighted, ClassTerm.Weighted, false)]
    [InlineData(SmoothingWeightsKind.Unweighted, ClassTerm.Uniform, true)]
    internal void Smoothing_weights_decide_what_scales_the_smoothing_term(
        SmoothingWeightsKind kind, ClassTerm term, bool apart)
    {
        var plan = KernelPlanner.Plan(TheorySpecs.Smoothed(kind));

        Assert.Equal(term, plan.ExpSum.Gap);
        Assert.Equal(term, plan.Gradient!.Offset);
        Assert.Equal(apart, plan.Row.SumsTermsApart);
    }

    [Theory]
    [InlineData(VectorWidthKind.Auto, new[] { 256, 512, 128 })]
    [InlineData(VectorWidthKind.Vector128, new[] { 128 })]
    [InlineData(VectorWidthKind.Vector256, new[] { 256 })]
    [InlineData(VectorWidthKind.Vector512, new[] { 512 })]
    [InlineData(VectorWidthKind.Scalar, new[] { 0 })]
    internal void A_forced_width_is_the_only_body(VectorWidthKind width, int[] bits)
    {
        var plan = KernelPlanner.Plan(TheorySpecs.Loss(ElementKind.Single, width: width));

        Assert.Equal(bits, plan.Widths.Select(body => body.Bits));
    }

    [Theory]
    [InlineData(0, VectorWidthKind.Auto, ClassLoop.Vectors)]
    [InlineData(1, VectorWidthKind.Auto, ClassLoop.Registers)]
    [InlineData(10, VectorWidthKind.Auto, ClassLoop.Registers)]
    [InlineData(11, VectorWidthKind.Auto, ClassLoop.Columns)]
    [InlineData(64, VectorWidthKind.Auto, ClassLoop.Columns)]
    [InlineData(65, VectorWidthKind.Auto, ClassLoop.Vectors)]
    [InlineData(10, VectorWidthKind.Scalar, ClassLoop.Vectors)]
    internal void Few_constant_classes_are_computed_one_row_a_lane(int classes, VectorWidthKind width, ClassLoop loop)
        => Assert.Equal(loop, KernelPlanner.Plan(TheorySpecs.Loss(ElementKind.Single, classes, width: width)).Loop);

    [Theory]
    [InlineData(ElementKind.Single, 0, 10)]
    [InlineData(ElementKind.Double, 0, 10)]
    [InlineData(ElementKind.Half, 0, 5)]
    [InlineData(ElementKind.Single, 1e-4, 5)]
    internal void What_is_written_out_for_each_class_limits_their_number(ElementKind element, double zLoss, int most)
    {
        Assert.Equal(ClassLoop.Registers, LoopOf(most));
        Assert.Equal(ClassLoop.Columns, LoopOf(most + 1));

        ClassLoop LoopOf(int classes) => KernelPlanner.Plan(TheorySpecs.Loss(element, classes, zLoss)).Loop;
    }

    [Theory]
    [InlineData(RoleKind.SampleWeights, true)]
    [InlineData(RoleKind.OutputGradient, true)]
    [InlineData(RoleKind.TotalWeight, true)]
    [InlineData(RoleKind.CancellationToken, true)]
    [InlineData(RoleKind.Accumulate, true)]
    [InlineData(RoleKind.LogSumExp, true)]
    [InlineData(RoleKind.Predictions, true)]
    [InlineData(RoleKind.Correct, true)]
    [InlineData(RoleKind.RowStride, true)]
    [InlineData(RoleKind.SequenceLength, true)]
    [InlineData(RoleKind.Probabilities, true)]
    [InlineData(RoleKind.LogProbabilities, true)]
    [InlineData(RoleKind.Entropies, true)]
    [InlineData(RoleKind.LogitSoftcap, true)]
    [InlineData(RoleKind.Shard, false)]
    internal void What_a_tile_has_no_room_for_is_done_by_loops(RoleKind role, bool unrolled)
        => Assert.Equal(unrolled, KernelPlanner.Plan(TheorySpecs.Tiled(role)).Tiled);

    [Theory]
    [InlineData(0, -1, 0, RoleKind.Targets, true)]
    [InlineData(27_307, -1, 0, RoleKind.Targets, true)]
    [InlineData(27_306, -1, 0, RoleKind.Targets, false)]
    [InlineData(10, -1, 0, RoleKind.Targets, false)]
    [InlineData(0, 1, 0, RoleKind.Targets, false)]
    [InlineData(0, -1, 0.1, RoleKind.Targets, false)]
    [InlineData(0, -1, 0, RoleKind.LabelSmoothing, false)]
    [InlineData(0, -1, 0, RoleKind.TargetProbabilities, false)]
    [InlineData(0, -1, 0, RoleKind.Probabilities, false)]
    [InlineData(0, -1, 0, RoleKind.LogSumExp, true)]
    [InlineData(0, -1, 0, RoleKind.LogitSoftcap, false)]
    [InlineData(0, -1, 0, RoleKind.Accumulate, true)]
    internal void Threads_share_a_row_of_which_nothing_but_exponentials_is_summed(
        int classes, int axis, double smoothing, RoleKind role, bool shares)
    {
        // Without a loss, smoothing sums nothing; its gradient is not shared either.
        foreach (var reduction in new[] { ReductionKind.Mean, ReductionKind.None })
        foreach (var element in Enum.GetValues<ElementKind>())
        {
            var options = new OptionsSpec
            {
                Classes = classes, ClassAxis = axis, [RealOption.LabelSmoothing] = smoothing, Reduction = reduction,
            };
            var spec = TheorySpecs.OverThreads(element, options, role);

            Assert.Equal(shares, KernelPlanner.Plan(spec).Layout.SharesRow);
            Assert.False(KernelPlanner.Plan(spec with { Options = options }).Layout.SharesRow);
        }
    }

    [Fact]
    public void The_library_shares_the_chunks_of_the_text()
        => Assert.Equal(LossGen.Numerics.V1.ClassThreads.Chunk, ParallelOption.Chunk);

    [Fact]
    public void A_kernel_of_predictions_sums_no_exponentials()
    {
        var options = new OptionsSpec { Reduction = ReductionKind.None };
        var plan = KernelPlanner.Plan(Specs.Of(ElementKind.Single, options, [.. Forward, RoleKind.Predictions]));

        Assert.True(plan.ReadsRows);
        Assert.False(plan.SumsExponentials);
    }
}
