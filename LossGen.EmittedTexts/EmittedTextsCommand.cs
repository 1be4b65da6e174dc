using System.CommandLine;
using LossGen.EmittedTexts.Hashing;
using LossGen.EmittedTexts.Sources;

namespace LossGen.EmittedTexts;

/// <summary>Hashes what the generators emit, so that a change of them can be shown to change no text.</summary>
internal static class EmittedTextsCommand
{
    public static RootCommand Create()
    {
        Option<DirectoryInfo> output = new("--output")
        {
            Description = "Writes every declaration and every emitted file below this folder, which must be empty.",
        };
        Option<string[]> names = new("--source")
        {
            Description = $"Only these sources of requests: {string.Join(", ", RequestSources.Names)}.",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int> drawn = new("--drawn")
        {
            Description = "At least so many random declarations.",
            DefaultValueFactory = _ => 2_500,
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "What random declarations are drawn by.",
            DefaultValueFactory = _ => 1,
        };
        names.AcceptOnlyFromAmong([.. RequestSources.Names]);
        RootCommand command = new("Hashes what the generators emit for all that tests ask for, and at random.")
        {
            output, names, drawn, seed,
        };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetValue(names) ?? [];
            var sources = RequestSources.All(parsed.GetValue(drawn), parsed.GetValue(seed))
                .Where(source => chosen.Length == 0 || chosen.Contains(source.Name));
            return Run(sources, parsed.GetValue(output));
        });
        return command;
    }

    private static int Run(IEnumerable<RequestSource> sources, DirectoryInfo? folder)
    {
        if (folder is { Exists: true } && folder.EnumerateFileSystemInfos().Any())
        {
            Console.Error.WriteLine($"{folder} is not empty.");
            return 1;
        }

        var output = folder is null ? null : new OutputFolder(folder.FullName);
        HashTable table = new(Console.Out);
        try
        {
            foreach (var source in sources)
            {
                table.Add(source.Name, SourceHash.Of(source, output));
            }
        }
        catch (AggregateException e)
        {
            // As many requests as fail at once; the first tells enough.
            Console.Error.WriteLine(e.InnerExceptions[0]);
            return 1;
        }

        table.WriteTotal();
        return 0;
    }
}
