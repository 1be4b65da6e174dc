using System.Diagnostics;
using LossGen.Mutations.Mutants;

namespace LossGen.Mutations.Trials;

/// <summary>Compiles mutants one after the other and runs tests until one fails.</summary>
internal sealed class Trial(TestFolder folder) : IDisposable
{
    private const string Smallest = "ConstantsTests";

    private readonly Screening screening = new(TestFolder.BuiltTestAssembly);

    /// <summary>
    /// Runs the tests that mutants name without any mutant; one that fails would kill every one of them. Where the
    /// tests are known to pass, a class of them is enough to see that a library that is compiled here runs.
    /// </summary>
    public async Task CheckUnchangedAsync(IReadOnlyCollection<Mutant> mutants, bool isKnownToPass)
    {
        var changesGenerator = mutants.Any(TestFolder.EmitsAnew);
        var error = await folder.CompileUnchangedAsync();
        error ??= changesGenerator && !isKnownToPass ? await folder.CompileTestsAsync() : null;
        if (error is not null)
        {
            throw new TrialException($"The sources do not compile:\n{error}");
        }

        var failure = changesGenerator ? await screening.FirstFailureAsync(folder.GeneratorAssembly) : null;
        var classes = mutants.SelectMany(mutant => mutant.Tests).Distinct();
        var isSmallestThere = isKnownToPass && folder.TestAssemblies.Count > 1;
        failure ??= await FirstFailureAsync(Selection.Of(isSmallestThere ? [Smallest] : classes));
        if (failure is not null)
        {
            throw new TrialException($"Without any mutant: {failure}");
        }
    }

    /// <summary>Why a mutant survives all tests has been found once; then those that it names are enough.</summary>
    public async Task<Verdict> OfAsync(Mutant mutant)
    {
        var clock = Stopwatch.StartNew();
        var error = await folder.CompileAsync(mutant.Project, mutant.Apply());
        string? killedBy = null;
        if (error is null && TestFolder.EmitsAnew(mutant))
        {
            killedBy = await screening.FirstFailureAsync(folder.GeneratorAssembly);
            error = killedBy is null ? await folder.CompileTestsAsync() : null;
        }

        if (error is not null)
        {
            return new(mutant, KilledBy: null, OnlyBits: false, clock.Elapsed.TotalSeconds) { CompilerError = error };
        }

        killedBy ??= await FirstFailureAsync(Selection.Of(mutant.Tests));
        var onlyBits = false;
        if (killedBy is null && mutant.Explanation is null)
        {
            killedBy = await FirstFailureAsync(Selection.Everything);
            onlyBits = killedBy is null;
            killedBy ??= await FirstFailureAsync(Selection.Bits);
        }

        return new(mutant, killedBy, onlyBits, clock.Elapsed.TotalSeconds);
    }

    public void Dispose() => screening.Dispose();

    private async Task<string?> FirstFailureAsync(string filter)
        => (await TestRun.OfAsync(folder.TestAssemblies, filter)).Failure;
}
