using System.Diagnostics;

namespace LossGen.Mutations.Building;

/// <summary>Runs `dotnet` and collects what it prints.</summary>
internal static class ChildProcess
{
    /// <returns>The exit code, null where it had to be ended, and all output.</returns>
    public static async Task<(int? Code, string Output)> RunAsync(IEnumerable<string> arguments, TimeSpan limit)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } path && IsHost(path) ? path : "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource timer = new(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return (null, await output);
        }

        return (process.ExitCode, await output + await errors);
    }

    private static bool IsHost(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";
}
