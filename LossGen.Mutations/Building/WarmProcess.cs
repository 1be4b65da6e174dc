using System.Diagnostics;

namespace LossGen.Mutations.Building;

/// <summary>A `dotnet` process that answers lines by lines until its input ends.</summary>
internal sealed class WarmProcess : IDisposable
{
    private readonly Process process;

    public WarmProcess(IEnumerable<string> arguments)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("dotnet did not start.");

        // What a crash writes must not fill the pipe, and says nothing that its end does not say.
        process.BeginErrorReadLine();
    }

    /// <summary>The answer, or null where the process ends before it has one.</summary>
    /// <exception cref="OperationCanceledException">There was none in time.</exception>
    public async Task<string?> AskAsync(string line, TimeSpan limit)
    {
        using CancellationTokenSource timer = new(limit);
        await process.StandardInput.WriteLineAsync(line.AsMemory(), timer.Token);
        await process.StandardInput.FlushAsync(timer.Token);
        return await process.StandardOutput.ReadLineAsync(timer.Token);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
