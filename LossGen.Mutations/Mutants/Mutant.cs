namespace LossGen.Mutations.Mutants;

/// <summary>A change by hand that a test must notice.</summary>
internal sealed record Mutant
{
    /// <summary>The file that lists it, without its extension, and its number there.</summary>
    public required string Name { get; init; }

    /// <summary>The changed source file; an asterisk stands for the widths of a function.</summary>
    public required string Files { get; init; }

    /// <summary>A text that stands in each of these files exactly once.</summary>
    public required string Text { get; init; }

    public required string Replacement { get; init; }

    /// <summary>What is wrong with it, in words.</summary>
    public required string Breaks { get; init; }

    /// <summary>The test classes that should notice it, which run first.</summary>
    public required IReadOnlyList<string> Tests { get; init; }

    /// <summary>Why no test can notice it, where that is known.</summary>
    public string? Explanation { get; init; }

    public string Group => Name[..Name.LastIndexOf(' ')];

    /// <summary>The folder of the tests that it names: linear kernels have a project of their own.</summary>
    public string TestProject => Group == "linear" ? "LossGen.Linear.Tests" : "LossGen.Tests";

    /// <summary>The folder of the project that it belongs to.</summary>
    public string Project => Files[..Files.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The changed files with their new texts.</summary>
    /// <exception cref="InvalidDataException">The text does not stand in each file exactly once.</exception>
    public IReadOnlyDictionary<string, string> Apply()
    {
        var paths = Directory.GetFiles(
            Repository.PathOf(Path.GetDirectoryName(Files)!), Path.GetFileName(Files), SearchOption.TopDirectoryOnly);
        if (paths.Length == 0)
        {
            throw new InvalidDataException($"{Name}: there is no file {Files}.");
        }

        return paths.ToDictionary(path => path, Changed);
    }

    private string Changed(string path)
    {
        var source = File.ReadAllText(path);
        var at = source.IndexOf(Text, StringComparison.Ordinal);
        if (at < 0 || source.IndexOf(Text, at + 1, StringComparison.Ordinal) >= 0)
        {
            var times = at < 0 ? "not" : "more than once";
            throw new InvalidDataException($"{Name}: `{Text}` is {times} in {Path.GetFileName(path)}.");
        }

        return source[..at] + Replacement + source[(at + Text.Length)..];
    }
}
