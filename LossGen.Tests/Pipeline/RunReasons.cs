using LossGen.Generators;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;

namespace LossGen.Tests.Pipeline;

/// <summary>Why the outputs of each step are there, in the order of the declarations.</summary>
/// <param name="Declarations">The parsed declarations.</param>
/// <param name="Kernels">The valid ones.</param>
/// <param name="Files">What was emitted.</param>
internal sealed record RunReasons(string Declarations, string Kernels, string Files)
{
    public const string Same = nameof(IncrementalStepRunReason.Unchanged);
    public const string Kept = nameof(IncrementalStepRunReason.Cached);
    public const string Edited = nameof(IncrementalStepRunReason.Modified);
    public const string Added = nameof(IncrementalStepRunReason.New);
    public const string Gone = nameof(IncrementalStepRunReason.Removed);

    /// <summary>Nothing was parsed differently, so nothing was emitted anew.</summary>
    public static RunReasons Untouched(int kernels) => new(Repeat(Same, kernels), Repeat(Kept, kernels), Repeat(Kept, kernels));

    public static RunReasons Of(GeneratorRun run)
    {
        var steps = run.Result.TrackedSteps;
        return new(
            Reasons(steps.GetValueOrDefault(TrackingNames.Declarations, [])),
            Reasons(steps.GetValueOrDefault(TrackingNames.Kernels, [])),
            Reasons(run.Result.TrackedOutputSteps.SelectMany(static step => step.Value)));
    }

    private static string Reasons(IEnumerable<IncrementalGeneratorRunStep> steps)
        => string.Join(", ", steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason));

    private static string Repeat(string reason, int count) => string.Join(", ", Enumerable.Repeat(reason, count));
}
