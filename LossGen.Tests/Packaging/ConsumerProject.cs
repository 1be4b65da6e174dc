using System.Xml.Linq;
using LossGen.Tests.Processes;

namespace LossGen.Tests.Packaging;

/// <summary>A project outside the solution that uses the package.</summary>
internal sealed record ConsumerProject(string Folder, string Name, string PackageCache)
{
    // A cache of its own: the user's may hold another package of the same version.
    private KeyValuePair<string, string>[] Environment => [new("NUGET_PACKAGES", PackageCache)];

    public Task<ProcessResult> BuildAsync(params string[] properties)
        => ChildProcess.DotnetAsync(Folder, Environment, ["build", "-c", "Release", .. properties]);

    /// <summary>Adds an item: a reference to an assembly by its path, where the feed has no package of it.</summary>
    public void Add(string item, string include)
    {
        var path = Path.Combine(Folder, $"{Name}.csproj");
        var project = XDocument.Load(path);
        project.Root!.Add(new XElement("ItemGroup", new XElement(item, new XAttribute("Include", include))));
        project.Save(path);
    }

    public Task<ProcessResult> RunAsync()
        => ChildProcess.DotnetAsync(Folder, Environment, Path.Combine("bin", "Release", "net10.0", $"{Name}.dll"));
}
