using System.CommandLine;

namespace LossGen.Demo.Commands;

/// <summary>Where a command's pictures go: a folder that exists.</summary>
internal static class FolderOption
{
    private const string Name = "--output";

    public static Option<DirectoryInfo> Create()
    {
        var option = new Option<DirectoryInfo>(Name)
        {
            Description = "The folder for the pictures (SVG)",
            HelpName = "folder",
            DefaultValueFactory = _ => new DirectoryInfo("."),
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [.., var path] && !Directory.Exists(path.Value))
            {
                result.AddError($"{Name} is '{path.Value}', but there is no such folder.");
            }
        });
        return option;
    }

    /// <summary>The file in the folder.</summary>
    public static FileInfo File(this DirectoryInfo folder, string name) => new(Path.Combine(folder.FullName, name));
}
