using System.Reflection.Metadata;
using LossGen.Numerics.V1;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Numerics.Twins;

/// <summary>The vector files of the runtime library that the build makes.</summary>
public class WidthGeneratorTests
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Fact]
    public void Every_file_of_256_bits_has_its_twins()
    {
        List<string> files =
        [
            .. WidthDriver.Files.Select(file => Path.GetFileName(file.Path)),
            .. WidthDriver.Run().Twins.Select(twin => twin.HintName.Replace(".g.cs", ".cs", StringComparison.Ordinal)),
        ];

        Assert.Distinct(files);
        Assert.Equal(FilesOf("256"), FilesOf("128"));
        Assert.Equal(FilesOf("256"), FilesOf("512"));

        IEnumerable<string> FilesOf(string width) =>
            files.Where(file => file.EndsWith($"{width}.cs", StringComparison.Ordinal))
                .Select(file => file.Replace(width, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("128.g.cs", "256")]
    [InlineData("512.g.cs", "128")]
    public void A_twin_names_its_own_width_and_half_of_that(string ending, string other)
    {
        var twins = WidthDriver.Run().Twins.Where(twin => twin.HintName.EndsWith(ending, StringComparison.Ordinal))
            .Select(twin => twin.SourceText.ToString().Split('\n', 2))
            .Where(parts => parts[0].Contains("256.cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(twins);
        Assert.All(twins, parts => Assert.DoesNotMatch($"[A-Za-z]{other}(?![0-9])", parts[1]));
    }

    [Fact]
    public void An_edit_makes_the_twins_of_one_file_anew()
    {
        var (driver, before) = WidthDriver.Run();
        var file = WidthDriver.Files.Single(
            file => file.Path.EndsWith("VectorMath.Log.Vector256.cs", StringComparison.Ordinal));
        string edited = $"{file.GetText()}// edited\n";

        var result = driver.ReplaceAdditionalText(file, WidthDriver.WithText(file, edited))
            .RunGenerators(WidthDriver.Nothing).GetRunResult().Results.Single();

        Assert.Equal(
            ["VectorMath.Log.Vector128.g.cs", "VectorMath.Log.Vector512.g.cs"],
            result.GeneratedSources.Except(before, SameText.Instance)
                .Select(twin => twin.HintName).Order(StringComparer.Ordinal));
        Assert.Equal(
            2,
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs)
                .Count(output => output.Reason != IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_debugger_finds_the_twins_in_the_symbols()
    {
        using var stream = File.OpenRead(Path.ChangeExtension(typeof(VectorMath).Assembly.Location, ".pdb"));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(stream);
        var reader = symbols.GetMetadataReader();
        var embedded = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Where(info => reader.GetGuid(info.Kind) == EmbeddedSource)
            .Select(info => Path.GetFileName(reader.GetString(reader.GetDocument((DocumentHandle)info.Parent).Name)));

        Assert.Superset(WidthDriver.Run().Twins.Select(twin => twin.HintName).ToHashSet(), embedded.ToHashSet());
    }

    private sealed class SameText : IEqualityComparer<GeneratedSourceResult>
    {
        internal static SameText Instance { get; } = new();

        public bool Equals(GeneratedSourceResult x, GeneratedSourceResult y) =>
            x.SourceText.ContentEquals(y.SourceText);

        public int GetHashCode(GeneratedSourceResult obj) => obj.HintName.GetHashCode(StringComparison.Ordinal);
    }
}
