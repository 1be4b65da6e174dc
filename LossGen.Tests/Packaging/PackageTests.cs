using System.IO.Compression;
using Xunit;

namespace LossGen.Tests.Packaging;

/// <summary>The package as its users get it: from a feed, without this solution.</summary>
[Collection(PackageGroup.Name)]
[Trait("Category", "Exhaustive")]
public sealed class PackageTests(LocalFeed feed)
{
    private const string ValidProgram = """
        using System;
        using System.Globalization;
        using LossGen;

        var gradient = new float[3];
        var loss = Losses.CrossEntropy([2f, 1f, 0.1f], [0], gradient);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"loss {loss:F6} gradient {gradient[0]:F6}"));

        /// <summary>The losses of this program.</summary>
        public static partial class Losses
        {
            /// <summary>The mean cross-entropy of the rows.</summary>
            [CrossEntropyKernel]
            public static partial float CrossEntropy(
                ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        }
        """;

    private const string InvalidProgram = """
        using System;
        using LossGen;

        Console.WriteLine(Losses.CrossEntropy([2f, 1f, 0.1f], [0]));

        internal static partial class Losses
        {
            [CrossEntropyKernel]
            public static partial float CrossEntropy(ReadOnlySpan<float> scores, ReadOnlySpan<int> targets);
        }
        """;

    [Fact]
    public void The_package_carries_generator_and_code_fixes_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(feed.Package);
        var files = package.Entries.Select(entry => entry.FullName).ToList();
        using var nuspec = new StreamReader(package.GetEntry("LossGen.nuspec")!.Open());

        Assert.Contains("lib/net10.0/LossGen.dll", files);
        Assert.Contains("lib/net10.0/LossGen.xml", files);
        Assert.Contains("README.md", files);
        Assert.Contains("icon.png", files);
        Assert.Contains("build/LossGen.targets", files);
        Assert.Equal(
            ["analyzers/dotnet/cs/LossGen.CodeFixes.dll", "analyzers/dotnet/cs/LossGen.Generators.dll"],
            files.Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal)).Order());
        var about = nuspec.ReadToEnd();
        Assert.DoesNotContain("<dependency ", about, StringComparison.Ordinal);
        Assert.Contains("<releaseNotes>", about, StringComparison.Ordinal);
        Assert.Contains("<repository type=\"git\"", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_project_builds_without_a_warning_and_gets_the_loss()
    {
        var consumer = await feed.NewConsumerAsync("Consumer", ValidProgram);

        var build = await consumer.BuildAsync();
        Assert.True(build.ExitCode == 0, build.Output);
        var run = await consumer.RunAsync();

        // log(e^2 + e^1 + e^0.1) - 2, and e^2 / (e^2 + e^1 + e^0.1) - 1
        Assert.Equal("loss 0.417030 gradient -0.340999", run.Output.Trim());
    }

    [Fact]
    public async Task An_invalid_declaration_fails_the_build_with_its_message_also_without_analyzers()
    {
        var consumer = await feed.NewConsumerAsync("Invalid", InvalidProgram);

        var analyzed = await consumer.BuildAsync();
        var notAnalyzed = await consumer.BuildAsync("-p:RunAnalyzers=false");

        Assert.All([analyzed, notAnalyzed], static build =>
        {
            Assert.NotEqual(0, build.ExitCode);
            var error = Assert.Single(PrintedDiagnostics.In(build.Output));
            Assert.Equal(("Program.cs", "error", "LOSSGEN014"), (error.File, error.Severity, error.Id));
        });
    }
}
