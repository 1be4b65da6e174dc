using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using Xunit;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>Every option and every role of cross-entropy has a figure, unless the lists here say why not.</summary>
public sealed class FigureCoverageTests
{
    // They change no number: keys and ranks are compared with the kernel of classes from 0 in one process. And a part
    // of a result that has figures.
    private static readonly string[] WithoutFigures =
        ["Parallel", "TargetBase", "VectorWidth", "cancellationToken", "shard", "zLossResult"];

    [Fact]
    public void EveryOptionHasAFigure()
        => Assert.Equal(
            typeof(CrossEntropyKernelAttribute).GetProperties().Where(property => property.CanWrite)
                .Select(property => property.Name).Except(WithoutFigures).Except(["Classes"]).Order(),
            FigureFiles.All.SelectMany(figure => figure.Asked.Keys).Distinct().Order());

    [Fact]
    public void EveryRoleHasAFigure()
        => Assert.Equal(
            CrossEntropyRoles.All.Select(rule => RoleNames.Of(rule.Role)).Except(WithoutFigures).Order(),
            FigureFiles.All
                .SelectMany(
                    figure => figure.Numbers.Keys.Concat(
                        figure.Asked.Keys.Select(FigureKernels.ParameterOf).OfType<string>()))
                .Except([Figure.Result, Figure.Prior])
                .Distinct().Order());

    [Fact]
    public void NoFigureIsPassedOver() => Assert.Empty(FigureFiles.UnknownOptions);
}
