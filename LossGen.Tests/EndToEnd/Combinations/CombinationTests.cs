using LossGen.Generators.Parsing;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.EndToEnd.Combinations;

/// <summary>
/// Every two levels of all options and roles that may stand in one declaration do so in a kernel that is compiled in a
/// checked context, whose locals hold anything at first, without a warning, and agrees with the oracle in all of its
/// outputs.
/// </summary>
public sealed class CombinationTests
{
    private const int Rows = 37;
    private const string AnyLocals = "[module: System.Runtime.CompilerServices.SkipLocalsInit]";

    [Theory]
    [InlineData("float", 1)]
    public Task EveryPairAgreesWithTheOracle(string element, ulong seed) => AgreeAsync(element, seed);

    /// <summary>Other arrays have other three options at a time.</summary>
    [Theory]
    [Trait("Category", "Exhaustive")]
    [InlineData("double", 2)]
    [InlineData("Half", 3)]
    [InlineData("float", 11)]
    [InlineData("double", 13)]
    [InlineData("Half", 15)]
    public Task EveryPairOfMoreArrays(string element, ulong seed) => AgreeAsync(element, seed);

    [Theory]
    [Trait("Category", "Sweep")]
    [InlineData("float", 12)]
    [InlineData("double", 14)]
    [InlineData("Half", 16)]
    public Task EveryPairOfStillMoreArrays(string element, ulong seed) => AgreeAsync(element, seed);

    private static async Task AgreeAsync(string element, ulong seed)
    {
        IReadOnlyList<Kernel> kernels = await CompileAsync(element, seed);
        Assert.All(kernels, static kernel =>
        {
            foreach (int classes in new[] { 5, 10, 33, 150 }.Where(kernel.Accepts))
            {
                OracleComparison.Check(kernel, Batches.For(kernel, classes, Rows), kernel.Declaration);
            }
        });
    }

    [Fact]
    public void EveryOptionAndRoleIsAFactor()
    {
        var levels = Factors.All.SelectMany(static factor => factor.Levels).ToList();
        Assert.Equal(
            typeof(CrossEntropyKernelAttribute).GetProperties().Where(static p => p.CanWrite).Select(static p => p.Name)
                // Where targets are shifted by a constant, LayoutTests compares; keys, LossGen.Elements.Tests.
                .Except(["TargetShift", "TargetBase"]).Order(),
            levels.SelectMany(static level => level.Options.Split(", ", StringSplitOptions.RemoveEmptyEntries))
                .Select(static option => option.Split(" = ")[0]).Distinct().Order());
        Assert.Equal(
            CrossEntropyRoles.All.Select(static rule => rule.Name)
                .Except(["logits", "shard"]).Order(), // LossGen.Ranks.Tests compares ranks with one process
            levels
                .SelectMany(static level => level.Parameters)
                .Select(static parameter => parameter.Split(' ')[^1])
                .Distinct()
                .Order());
    }

    private static async Task<IReadOnlyList<Kernel>> CompileAsync(string element, ulong seed)
    {
        string[] sources = [.. Combination.Declarations(Combination.Array(seed), element)];
        var compilation = RoslynKit.Compile([.. sources, AnyLocals]);
        var run = GeneratorRun.Of(compilation.WithOptions(compilation.Options.WithOverflowChecks(true)));
        await DiagnosticAssert.IsCleanAsync(run);
        IReadOnlyList<Kernel> kernels =
            [.. LoadedKernels.Of(run, $"Combinations of {element}").Select(method => new Kernel(method))];
        Assert.Equal(sources.Length, kernels.Count);
        return kernels;
    }
}
