using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Generators.Parsing.Pointwise;
using Xunit;

namespace LossGen.Tests.Planning;

/// <summary>What is said of a role in more than one place is said alike.</summary>
public sealed class RoleTableTests
{
    private static readonly (LossKind Loss, LossRoles Roles)[] Tables =
    [
        (LossKind.CrossEntropy, CrossEntropyRoles.Table),
        (LossKind.Softmax, SoftmaxRoles.Softmax),
        (LossKind.LogSoftmax, SoftmaxRoles.LogSoftmax),
        (LossKind.NllLoss, NllLossRoles.Of(fromProbabilities: false)),
        (LossKind.NllLoss, NllLossRoles.Of(fromProbabilities: true)),
        (LossKind.Distillation, DistillationRoles.Table),
        (LossKind.PointwiseLoss, PointwiseRoles.Table),
        (LossKind.LinearCrossEntropy, LinearCrossEntropyRoles.Table),
    ];

    private static IEnumerable<(LossKind Loss, RoleRule Rule)> Rules
        => Tables.SelectMany(static table => table.Roles.All.Select(rule => (table.Loss, rule)));

    [Fact]
    public void EveryLossHasATable()
        => Assert.Equal(Enum.GetValues<LossKind>(), Tables.Select(static table => table.Loss).Distinct());

    [Fact]
    public void TheRolesAreThoseOfTheAttributes()
    {
        Assert.Equal(Enum.GetNames<KernelRole>().Order(), Enum.GetNames<RoleKind>().Order());
        Assert.Equal(Enum.GetValues<RoleKind>(), Rules.Select(static one => one.Rule.Role).Distinct().Order());
    }

    [Fact]
    public void EverySpanSaysWhatItHasAnElementFor()
        => Assert.All(Rules, static one => Assert.Equal(
            one.Rule.Passing is Passing.Input or Passing.Output or Passing.InputOrScalar,
            one.Rule.Extent != Extent.None));

    [Fact]
    public void AKernelWritesTheSpansOfItsOutputs()
        => Assert.All(Rules, static one => Assert.Equal(
            one.Rule.Passing == Passing.Output,
            Specs.Of(one.Loss, ElementKind.Single, new(), one.Rule.Role).Writes(one.Rule.Role)));
}
