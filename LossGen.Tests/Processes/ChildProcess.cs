using System.Diagnostics;

namespace LossGen.Tests.Processes;

/// <summary>How a process ended and what it wrote, errors included.</summary>
internal sealed record ProcessResult(int ExitCode, string Output);

/// <summary>Runs the <c>dotnet</c> command as a user would in a shell of their own.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    // The test run is itself a child of MSBuild, whose variables would lead a second build to the first one's files.
    private static readonly string[] InheritedPrefixes = ["MSBUILD", "VSTEST", "TESTINGPLATFORM"];

    /// <summary>Runs <c>dotnet</c> with the arguments and waits for its end.</summary>
    public static async Task<ProcessResult> DotnetAsync(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        using var process = new Process { StartInfo = Describe(folder, environment, arguments) };
        process.Start();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Limit}.");
        }

        return new ProcessResult(process.ExitCode, await output + await errors);
    }

    private static ProcessStartInfo Describe(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build server that outlives the command would keep its output open, and with it this test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsInherited(string name)
        => InheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
