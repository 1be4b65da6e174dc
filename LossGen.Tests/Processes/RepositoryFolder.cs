using System.Runtime.CompilerServices;

namespace LossGen.Tests.Processes;

/// <summary>Where the sources of this repository are.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string sourceFile = "")
    {
        var folder = new FileInfo(sourceFile).Directory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "LossGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No LossGen.sln above {sourceFile}.");
    }
}
