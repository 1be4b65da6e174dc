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
            Reasons(run.Result.TrackedOutputSteps
                .SelectMany(static step => step.Value)
                .Where(static step => !IsReport(step))));
    }

    private static bool IsReport(IncrementalGeneratorRunStep output)
        => output.Inputs.Any(static input => input.Source.Name == TrackingNames.Findings);

    private static string Reasons(IEnumerable<IncrementalGeneratorRunStep> steps)
        => string.Join(
            ", ", steps.SelectMany(static step => step.Outputs).Select(static output => Plain(output.Reason)));

    // What was looked at again and is the same as before counts as what was not looked at: nothing follows from it.
    private static IncrementalStepRunReason Plain(IncrementalStepRunReason reason)
        => reason == IncrementalStepRunReason.Unchanged ? IncrementalStepRunReason.Cached : reason;
}
