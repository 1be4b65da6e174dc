using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

/// <summary>What a kernel over ranks cannot have.</summary>
public sealed class ShardRuleTests
{
    [Theory]
    [InlineData("ClassShard {|LOSSGEN105:shard|}")]
    [InlineData("[KernelParameter(KernelRole.Shard)] ClassShard {|LOSSGEN105:slice|}")]
    public Task AShardAcrossPlanes(string shard) => DiagnosticAssert.ReportsAsync(
        "static partial class Losses { [CrossEntropyKernel(ClassAxis = 1)] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, int innerSize, {shard}); }}");

    [Theory]
    [InlineData("ClassShard {|LOSSGEN106:shard|}")]
    [InlineData("[KernelParameter(KernelRole.Shard)] ClassShard {|LOSSGEN106:slice|}")]
    public Task AShardOfSoftTargets(string shard) => DiagnosticAssert.ReportsAsync(
        "static partial class Losses { [CrossEntropyKernel] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, int classes, {shard}); }}");
}
