using System.Diagnostics;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>Starts this assembly as the ranks of a job.</summary>
internal static class MpiJobs
{
    public const string OpenMpi = "mpirun.openmpi";
    public const string Mpich = "mpiexec.mpich";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>The file of a launcher, or null.</summary>
    public static string? Find(string launcher)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, launcher))
            .FirstOrDefault(File.Exists);

    /// <summary>Runs a job to its end.</summary>
    /// <param name="launcher">The launcher.</param>
    /// <param name="ranks">The number of ranks.</param>
    /// <param name="command">What they do.</param>
    /// <returns>The exit code, and what the ranks wrote.</returns>
    public static (int Code, string Text) Run(string launcher, int ranks, string command)
        => RunProgram(launcher, ranks, "dotnet", Assembly, command);

    /// <summary>Runs a job of another program to its end.</summary>
    /// <param name="launcher">The launcher.</param>
    /// <param name="ranks">The number of ranks.</param>
    /// <param name="program">The program, and its arguments.</param>
    /// <returns>The exit code, and what the ranks wrote.</returns>
    public static (int Code, string Text) RunProgram(string launcher, int ranks, params IEnumerable<string> program)
    {
        string[] own = launcher == OpenMpi ? ["--oversubscribe", "--bind-to", "none"] : [];
        return Start(Find(launcher)!, [.. own, "-np", $"{ranks}", .. program]);
    }

    /// <summary>Runs the program without a launcher.</summary>
    public static (int Code, string Text) RunAlone(string command) => Start("dotnet", [Assembly, command]);

    /// <summary>The program of this assembly.</summary>
    public static string Assembly => typeof(MpiJobs).Assembly.Location;

    private static (int Code, string Text) Start(string file, string[] arguments)
    {
        ProcessStartInfo start = new(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} does not end.");
        }

        return (process.ExitCode, output.Result + errors.Result);
    }
}
