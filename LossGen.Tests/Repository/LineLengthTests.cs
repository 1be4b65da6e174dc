using System.Globalization;
using System.Text.RegularExpressions;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Repository;

/// <summary>
/// No line of C# is longer than .editorconfig says; accepted texts and what others wrote are left alone.
/// </summary>
public sealed partial class LineLengthTests
{
    private static readonly string[] WrittenByTheBuild = ["bin", "obj", "artifacts"];

    private static readonly int Limit = int.Parse(
        MaxLineLength().Match(File.ReadAllText(Path.Combine(RepositoryFolder.Path, ".editorconfig"))).Groups[1].Value,
        CultureInfo.InvariantCulture);

    [Fact]
    public void LinesFitIntoTheColumnsOfTheEditorConfig()
    {
        var files = Sources(new DirectoryInfo(RepositoryFolder.Path)).Where(file => !IsExcepted(file)).ToList();
        Assert.True(files.Count > 500, $"{files.Count} files");
        Assert.Empty(files.SelectMany(LongLines));
    }

    private static IEnumerable<string> Sources(DirectoryInfo folder)
        => folder.EnumerateFiles("*.cs")
            .Select(static file => Path.GetRelativePath(RepositoryFolder.Path, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories()
                .Where(static inner => inner.Name[0] != '.' && !WrittenByTheBuild.Contains(inner.Name))
                .SelectMany(Sources));

    private static bool IsExcepted(string file)
        => file.Contains(".verified.", StringComparison.Ordinal)
            || file.Contains(".received.", StringComparison.Ordinal)
            || file.Contains("/Data/", StringComparison.Ordinal);

    private static IEnumerable<string> LongLines(string file)
        => File.ReadLines(Path.Combine(RepositoryFolder.Path, file)).Index()
            .Where(static line => line.Item.EnumerateRunes().Count() > Limit)
            .Select(line => $"{file}:{line.Index + 1}: {line.Item.EnumerateRunes().Count()} columns");

    [GeneratedRegex(@"^max_line_length = (\d+)$", RegexOptions.Multiline)]
    private static partial Regex MaxLineLength();
}
