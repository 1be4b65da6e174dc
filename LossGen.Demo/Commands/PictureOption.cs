using System.CommandLine;
using System.CommandLine.Parsing;

namespace LossGen.Demo.Commands;

/// <summary>Where the picture goes. A mistake is reported before the training, not after it.</summary>
internal static class PictureOption
{
    private const string Name = "--output";
    private const string DefaultFile = "digits.svg";

    public static Option<FileInfo> Create() => new(Name)
    {
        Description = "The picture to write (SVG), or an existing directory for it",
        HelpName = "path",
        DefaultValueFactory = _ => new FileInfo(DefaultFile),
        CustomParser = Parse,
    };

    private static FileInfo? Parse(ArgumentResult result)
    {
        var path = result.Tokens[^1].Value;
        if (string.IsNullOrWhiteSpace(path))
        {
            result.AddError($"{Name} is empty.");
            return null;
        }

        var file = new FileInfo(Directory.Exists(path) ? Path.Combine(path, DefaultFile) : path);
        if (file.Directory is not { Exists: true })
        {
            result.AddError($"{Name} is '{path}', but there is no directory '{file.DirectoryName}'.");
        }

        return file;
    }
}
