namespace LossGen.Mutations;

/// <summary>The folder of the sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.GetFullPath(Path.Combine(Root, relative));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "LossGen.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder
            ?? throw new DirectoryNotFoundException($"LossGen.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
