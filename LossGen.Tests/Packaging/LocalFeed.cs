using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Packaging;

/// <summary>
/// A folder outside the repository with a feed that holds the freshly packed LossGen and nothing else.
/// </summary>
public sealed class LocalFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("lossgen-package-");

    /// <summary>The package.</summary>
    public string Package => Directory.GetFiles(Feed, "LossGen.*.nupkg").Single();

    private string Feed => Path.Combine(_root.FullName, "feed");

    public async Task InitializeAsync()
    {
        // Outputs of its own: a test that packs must not change what the running tests were built from.
        var pack = await ChildProcess.DotnetAsync(
            RepositoryFolder.Path, [], "pack", "LossGen/LossGen.csproj", "-c", "Release", "-o", Feed,
            "--artifacts-path", Path.Combine(_root.FullName, "artifacts"));
        Assert.True(pack.ExitCode == 0, pack.Output);
        await File.WriteAllTextAsync(Path.Combine(_root.FullName, "nuget.config"), """
            <configuration>
              <packageSources>
                <clear />
                <add key="local" value="feed" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        _root.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Writes a console project that knows the package by name and version only.</summary>
    internal async Task<ConsumerProject> NewConsumerAsync(string name, string program)
    {
        var version = Path.GetFileNameWithoutExtension(Package)["LossGen.".Length..];
        var folder = Directory.CreateDirectory(Path.Combine(_root.FullName, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.csproj"), ProjectText(version));
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
        return new ConsumerProject(folder, name, Path.Combine(_root.FullName, "packages"));
    }

    private static string ProjectText(string version) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <AnalysisLevel>latest</AnalysisLevel>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="LossGen" Version="{version}" />
          </ItemGroup>
        </Project>
        """;
}
