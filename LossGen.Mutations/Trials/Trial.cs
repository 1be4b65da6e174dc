using System.Diagnostics;
using LossGen.Mutations.Mutants;

namespace LossGen.Mutations.Trials;

/// <summary>Compiles mutants one after the other and runs tests until one fails.</summary>
internal sealed class Trial(TestFolder folder)
{
    /// <summary>Runs the tests that mutants name without any mutant; one that fails would kill every one of them.</summary>
    public async Task CheckUnchangedAsync(IReadOnlyCollection<Mutant> mutants)
    {
        if (await folder.CompileUnchangedAsync([.. mutants.Select(mutant => mutant.Project).Distinct()]) is { } error)
        {
            throw new TrialException($"The sources do not compile:\n{error}");
        }

        var run = await TestRun.OfAsync(folder.TestAssembly, Selection.Of(mutants.SelectMany(mutant => mutant.Tests)));
        if (run.Failure is { } failure)
        {
            throw new TrialException($"Without any mutant: {failure}");
        }
    }

    public async Task<Verdict> OfAsync(Mutant mutant)
    {
        var clock = Stopwatch.StartNew();
        if (await folder.CompileAsync(mutant.Project, mutant.Apply()) is { } error)
        {
            return new(mutant, KilledBy: null, OnlyBits: false, clock.Elapsed.TotalSeconds) { CompilerError = error };
        }

        var killedBy = await FirstFailureAsync(Selection.Of(mutant.Tests)) ?? await FirstFailureAsync(Selection.Everything);
        var onlyBits = killedBy is null;
        killedBy ??= await FirstFailureAsync(Selection.Bits);
        return new(mutant, killedBy, onlyBits, clock.Elapsed.TotalSeconds);
    }

    private async Task<string?> FirstFailureAsync(string filter)
        => (await TestRun.OfAsync(folder.TestAssembly, filter)).Failure;
}
