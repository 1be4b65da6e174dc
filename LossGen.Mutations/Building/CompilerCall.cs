using System.Text.Json;
using LossGen.Mutations.Trials;

namespace LossGen.Mutations.Building;

/// <summary>
/// How the build compiles a project, asked of MSBuild, so that a changed file takes a compiler's time and not a
/// build's.
/// </summary>
internal sealed class CompilerCall
{
    // Style is not what is tried here, documentation and symbols are nobody's, and the output goes elsewhere.
    private static readonly string[] Unwanted =
    [
        "/out:", "/refout:", "/doc:", "/debug", "/embed", "/sourcelink", "/warnaserror", "/analyzerconfig:",
        "/noconfig",
    ];

    // A compiler that stays warm needs half of the time. It keeps the generators that it has loaded, and soon ends
    // unasked.
    private static readonly string[] Shared = [$"/shared:lossgen-mutations-{Environment.ProcessId}", "/keepalive:60"];

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private readonly string compiler;
    private readonly IReadOnlyList<string> arguments;
    private readonly string projectFolder;
    private readonly bool isShared;

    private CompilerCall(string projectFolder, bool isShared, string compiler, IReadOnlyList<string> arguments)
    {
        this.projectFolder = projectFolder;
        this.isShared = isShared;
        this.compiler = compiler;
        this.arguments = arguments;
    }

    /// <summary>
    /// Asks for the compiler and its arguments; the project and what it needs must be built. A file that is never
    /// there keeps MSBuild from skipping a compilation that is up to date.
    /// </summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="isShared">Whether a compiler that stays warm may do it: none of the generators ever
    /// changes.</param>
    /// <param name="generators">Parts of the paths of the generators that its sources need. To run all takes most of a
    /// small project's time.</param>
    public static async Task<CompilerCall> OfAsync(string project, bool isShared, params string[] generators)
    {
        var (code, output) = await ChildProcess.RunAsync(
            [
                "msbuild", Repository.PathOf($"{project}/{project}.csproj"), "-t:ResolveReferences;CoreCompile",
                "-p:Configuration=Release", "-p:BuildProjectReferences=false", "-p:ProvideCommandLineArgs=true",
                "-p:SkipCompilerExecution=true", "-p:NonExistentFile=none", "-getItem:CscCommandLineArgs",
                "-getProperty:RoslynTargetsPath",
            ],
            Limit);
        if (code != 0)
        {
            throw new TrialException($"MSBuild does not tell how {project} is compiled:\n{output}");
        }

        using var answer = JsonDocument.Parse(output);
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(item => item.GetProperty("Identity").GetString()!);
        var roslyn = answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!;
        return new(
            Repository.PathOf(project), isShared, Path.Combine(roslyn, "bincore", "csc.dll"),
            [.. arguments.Where(argument => IsWanted(argument, generators))]);
    }

    /// <summary>Compiles the project with some files and references replaced.</summary>
    /// <param name="target">The assembly to write.</param>
    /// <param name="replaced">Files to read in the place of others, by full path.</param>
    /// <returns>What the compiler says where it fails, else null.</returns>
    public async Task<string?> CompileAsync(string target, IReadOnlyDictionary<string, string> replaced)
    {
        var response = Path.ChangeExtension(target, ".rsp");
        await File.WriteAllLinesAsync(
            response,
            [.. arguments.Select(argument => Replaced(argument, replaced)), "/skipanalyzers+", $"/out:\"{target}\""]);
        var (code, output) = await ChildProcess.RunAsync(
            ["exec", compiler, .. isShared ? Shared : [], "/noconfig", $"@{response}"], Limit);
        return code == 0 ? null : FirstErrors(output);
    }

    private static string FirstErrors(string output)
        => string.Join(
            '\n', output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).Take(3));

    private static bool IsWanted(string argument, string[] generators)
        => argument.StartsWith("/analyzer:", StringComparison.Ordinal)
            ? generators.Any(generator => argument.Contains(generator, StringComparison.Ordinal))
            : !Unwanted.Any(start => argument.StartsWith(start, StringComparison.Ordinal));

    // `/reference:path`, `/analyzer:"path"`, `/additionalfile:path` or the path of a source file; the last two are
    // relative to the project.
    private string Replaced(string argument, IReadOnlyDictionary<string, string> replaced)
    {
        var isOption = argument.StartsWith('/') && !File.Exists(argument);
        var colon = isOption ? argument.IndexOf(':', StringComparison.Ordinal) : -1;
        var path = argument[(colon + 1)..].Trim('"');
        var full = Path.GetFullPath(path, projectFolder);
        var isOfProject = path.EndsWith(".cs", StringComparison.Ordinal)
            || argument.StartsWith("/additionalfile:", StringComparison.Ordinal);
        return replaced.TryGetValue(full, out var other) ? $"{argument[..(colon + 1)]}\"{other}\""
            : isOfProject ? $"{argument[..(colon + 1)]}\"{full}\""
            : argument;
    }
}
