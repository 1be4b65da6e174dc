using LossGen.Tests.Processes;

namespace LossGen.Tests.Packaging;

/// <summary>A project outside the solution that uses the package.</summary>
internal sealed record ConsumerProject(string Folder, string Name, string PackageCache)
{
    // A cache of its own: the user's may hold another package of the same version.
    private KeyValuePair<string, string>[] Environment => [new("NUGET_PACKAGES", PackageCache)];

    public Task<ProcessResult> BuildAsync(params string[] properties)
        => ChildProcess.DotnetAsync(Folder, Environment, ["build", "-c", "Release", .. properties]);

    public Task<ProcessResult> RunAsync()
        => ChildProcess.DotnetAsync(Folder, Environment, Path.Combine("bin", "Release", "net10.0", $"{Name}.dll"));
}
