using System.Reflection.Metadata;
using System.Text;
using System.Xml.Linq;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Packaging;

/// <summary>What docs/generated-code.md says of emitted files, with the very settings that stand there.</summary>
[Collection(PackageGroup.Name)]
[Trait("Category", "Exhaustive")]
public sealed class EmittedFilesTests(LocalFeed feed)
{
    private const string Program = """
        using System;
        using LossGen;

        Console.WriteLine(Acme.Losses.CrossEntropy([2f, 1f, 0.1f], [0]));

        namespace Acme
        {
            /// <summary>Losses.</summary>
            public static partial class Losses
            {
                /// <summary>The loss.</summary>
                [CrossEntropyKernel]
                public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
            }
        }
        """;

    private static readonly string[] Files =
    [
        "Acme.Losses.Cross-Entropy_ROSpanSingle_ROSpanInt32.Tile.g.cs",
        "Acme.Losses.Cross-Entropy_ROSpanSingle_ROSpanInt32.g.cs",
    ];

    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public async Task Files_are_written_below_obj()
    {
        var consumer = await feed.NewConsumerAsync("Seen", Program);
        AddSettings(consumer, "Seeing it");

        await BuildsAsync(consumer);

        Assert.Equal(Files, FilesIn(consumer, "obj", "Release", "net10.0", "generated", "LossGen.Generators"));
    }

    [Fact]
    public async Task Files_can_be_checked_in_and_built_again()
    {
        var consumer = await feed.NewConsumerAsync("CheckedIn", Program);
        AddSettings(consumer, "Checking it in");

        await BuildsAsync(consumer);
        Assert.Equal(Files, FilesIn(consumer, "Generated"));
        var first = File.ReadAllText(
            Directory.GetFiles(consumer.Folder, Files[^1], SearchOption.AllDirectories).Single());

        await BuildsAsync(consumer, "--no-incremental");
        Assert.Equal(
            first,
            File.ReadAllText(Directory.GetFiles(consumer.Folder, Files[^1], SearchOption.AllDirectories).Single()));
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public async Task A_debugger_finds_the_files_in_the_symbols()
    {
        var consumer = await feed.NewConsumerAsync("Stepped", Program);
        AddSettings(consumer, "Stepping through it");

        await BuildsAsync(consumer);

        using var stream = File.OpenRead(Path.Combine(consumer.Folder, "bin", "Release", "net10.0", "Stepped.pdb"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = symbols.GetMetadataReader();
        var embedded = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Where(info => reader.GetGuid(info.Kind) == EmbeddedSource)
            .Select(info => reader.GetString(reader.GetDocument((DocumentHandle)info.Parent).Name));
        Assert.All(
            Files, file => Assert.Contains(embedded, document => document.EndsWith(file, StringComparison.Ordinal)));
    }

    private static async Task BuildsAsync(ConsumerProject consumer, params string[] arguments)
    {
        var build = await consumer.BuildAsync(arguments);
        Assert.True(build.ExitCode == 0, build.Output);
    }

    private static IEnumerable<string> FilesIn(ConsumerProject consumer, params string[] folder)
        => Directory.GetFiles(Path.Combine([consumer.Folder, .. folder]), "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);

    /// <summary>Puts the XML that stands in a section of the page into the project.</summary>
    private static void AddSettings(ConsumerProject consumer, string section)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "generated-code.md"));
        var text = page[page.IndexOf($"## {section}\n", StringComparison.Ordinal)..];
        text = text[(text.IndexOf("```xml", StringComparison.Ordinal) + "```xml".Length)..];
        var settings = XElement.Parse($"<Project>{text[..text.IndexOf("```", StringComparison.Ordinal)]}</Project>");
        var path = Path.Combine(consumer.Folder, $"{consumer.Name}.csproj");
        var project = XDocument.Load(path);
        project.Root!.Add(settings.Elements());
        File.WriteAllText(path, project.ToString(), Encoding.UTF8);
    }
}
