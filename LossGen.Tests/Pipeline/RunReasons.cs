using LossGen.Generators;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;

namespace LossGen.Tests.Pipeline;

/// <summary>Why the outputs of each step are there, in the order of the declarations.</summary>
/// <param name="Declarations">The parsed declarations.</param>
/// <param name="Kernels">The valid ones.</param>
/// <param name="Stubs">The invalid ones that get a body all the same.</param>
/// <param name="Files">What was emitted: for the kernels, then for the stubs.</param>
internal sealed record RunReasons(string Declarations, string Kernels, string Stubs, string Files)
{
    public const string Same = nameof(IncrementalStepRunReason.Unchanged);
    public const string Kept = nameof(IncrementalStepRunReason.Cached);
    public const string Edited = nameof(IncrementalStepRunReason.Modified);
    public const string Added = nameof(IncrementalStepRunReason.New);
    public const string Gone = nameof(IncrementalStepRunReason.Removed);

    public static RunReasons Of(GeneratorRun run)
    {
        var steps = run.Result.TrackedSteps;
        return new(
            Reasons(steps.GetValueOrDefault(TrackingNames.Declarations, [])),
            Reasons(steps.GetValueOrDefault(TrackingNames.Kernels, [])),
            Reasons(steps.GetValueOrDefault(TrackingNames.Stubs, [])),
            Reasons(run.Result.TrackedOutputSteps.SelectMany(static step => step.Value)));
    }

    private static string Reasons(IEnumerable<IncrementalGeneratorRunStep> steps)
        => string.Join(", ", steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason));
}
