namespace LossGen.Tests.Numerics;

/// <summary>Finds files of the source tree that a test compares with or writes.</summary>
internal static class RepositoryFiles
{
    internal static string Root { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    internal static string Numerics { get; } = Path.Combine(Root, "LossGen", "Numerics", "V1");

    /// <summary>A table whose every field is the bits of a double.</summary>
    internal static IEnumerable<double[]> Figures(string name) =>
        Lines(name).Select(parts =>
            parts.Select(bits => BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16))).ToArray());

    /// <summary>The fields of every line of a table of figures.</summary>
    internal static IEnumerable<string[]> Lines(string name) =>
        File.ReadLines(Path.Combine(Root, "LossGen.Tests", "Numerics", "Figures", name))
            .Select(line => line.Split(','));

    private static string FindRoot(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LossGen.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside their source tree.");
    }
}
