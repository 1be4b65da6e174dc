using LossGen.Mutations.Building;

namespace LossGen.Mutations.Trials;

/// <summary>
/// Shows changed generators to the oracle in a process of the tests that stays warm: it compiles only kernels whose
/// text changes, up to the first that is wrong, where compiling all tests anew takes a minute for each mutant.
/// </summary>
internal sealed class Screening(string tests) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private WarmProcess? process;

    /// <summary>What notices the change, or null where nothing did: then all tests must be asked.</summary>
    public async Task<string?> FirstFailureAsync(string generator)
    {
        process ??= new WarmProcess(["exec", tests, "screen"]);
        try
        {
            return await process.AskAsync(generator, Limit) switch
            {
                "" => null,
                { } kernel => $"the oracle at {kernel}",
                null => Ended("a kernel that ends the process"),
            };
        }
        catch (OperationCanceledException)
        {
            return Ended("a kernel that does not end");
        }
    }

    public void Dispose() => process?.Dispose();

    private string Ended(string reason)
    {
        Dispose();
        process = null;
        return reason;
    }
}
