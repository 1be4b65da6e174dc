using System.IO.Compression;
using LossGen.Generators;
using LossGen.Tests.Processes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Packaging;

/// <summary>Where the package works, and what it says where it does not.</summary>
[Collection(PackageGroup.Name)]
[Trait("Category", "Exhaustive")]
public sealed class HostTests(LocalFeed feed)
{
    private const string Program = """
        using System;
        using LossGen;

        Console.WriteLine(Losses.CrossEntropy([2f, 1f, 0.1f], [0]));

        internal static partial class Losses
        {
            [CrossEntropyKernel]
            public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
        }
        """;

    [Fact]
    public void The_generator_asks_for_nothing_but_the_compiler_that_the_tests_run_it_in()
    {
        var references = typeof(CrossEntropyKernelGenerator).Assembly.GetReferencedAssemblies();
        Assert.Equal(
            ["Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "netstandard"],
            references.Select(static r => r.Name).Order(StringComparer.Ordinal));

        // The oldest compiler that it loads in: nothing in these tests would run if it did not.
        var compiler = references.Single(static r => r.Name == "Microsoft.CodeAnalysis").Version!;
        Assert.Equal(compiler, typeof(ISymbol).Assembly.GetName().Version);
        var targets = File.ReadAllText(Path.Combine(RepositoryFolder.Path, "LossGen", "build", "LossGen.targets"));
        Assert.Contains($"<LossGenOldestCompiler>{compiler.ToString(2)}<", targets, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roslyn4.13", "4.13")]
    [InlineData("roslyn4.8", "4.8")]
    [InlineData("", "0.0")]
    public async Task An_older_compiler_is_refused_in_words(string compiler, string shown)
    {
        var consumer = await feed.NewConsumerAsync(
            "OldCompiler" + shown.Replace(".", "", StringComparison.Ordinal), Program);

        var build = await consumer.BuildAsync($"-p:CompilerApiVersion={compiler}");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error LOSSGENHOST2: ", build.Output, StringComparison.Ordinal);
        Assert.Contains("needs the C# compiler 4.14 or newer (.NET SDK 9.0.300, Visual Studio 17.14); "
            + $"{consumer.Name} is built by {shown}", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8795", build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public async Task An_older_target_is_refused_in_words(string framework)
    {
        var consumer = await feed.NewConsumerAsync(
            "OldTarget" + framework.Replace(".", "", StringComparison.Ordinal), Program);

        // What the SDK itself would fetch for that target is not in the feed, and not what is asked here.
        var build = await consumer.BuildAsync(
            $"-p:TargetFramework={framework}", "-p:DisableImplicitFrameworkReferences=true", "-p:UseAppHost=false");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error LOSSGENHOST1: ", build.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"LossGen needs net10.0 or newer; {consumer.Name} targets {framework}.", build.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_is_not_optimised_says_so_once()
    {
        var consumer = await feed.NewConsumerAsync("NotOptimised", Program);

        var first = await consumer.BuildAsync("-p:Optimize=false");
        var second = await consumer.BuildAsync("-p:Optimize=false", "--no-incremental");

        Assert.Contains("LOSSGENHOST4", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("LOSSGENHOST4", second.Output, StringComparison.Ordinal);
    }

    // Restored without PublishAot: the compiler of native code is not in the feed, and not what is asked here.
    [Fact]
    public async Task Native_code_for_any_processor_is_said_to_be_slow()
    {
        var consumer = await feed.NewConsumerAsync("Native", Program);
        var restored = await consumer.BuildAsync();
        Assert.True(restored.ExitCode == 0, restored.Output);

        Assert.True(await IsSaidAsync("linux-x64", ""));
        Assert.False(await IsSaidAsync("linux-arm64", ""));
        Assert.False(await IsSaidAsync("linux-x64", "x86-64-v3"));

        async Task<bool> IsSaidAsync(string runtime, string instructions)
        {
            var asked = await consumer.BuildAsync(
                "--no-restore", "-t:LossGenSaysWhatNativeCodeCosts", "-p:PublishAot=true",
                $"-p:RuntimeIdentifier={runtime}", $"-p:IlcInstructionSet={instructions}");
            return asked.Output.Contains("LOSSGENHOST5", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_second_generator_is_dropped_and_named()
    {
        var consumer = await feed.NewConsumerAsync("TwoGenerators", Program);
        var copies = Path.Combine(consumer.Folder, "tools");
        using (var package = ZipFile.OpenRead(feed.Package))
        {
            foreach (var entry in package.Entries
                .Where(static e => e.FullName.StartsWith("analyzers/", StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(copies);
                entry.ExtractToFile(Path.Combine(copies, entry.Name));
                consumer.Add("Analyzer", Path.Combine("tools", entry.Name));
            }
        }

        var build = await consumer.BuildAsync("-p:TreatWarningsAsErrors=false");

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains(
            "warning LOSSGENHOST3: TwoGenerators loads the generator of LossGen twice, from its package and from tools",
            build.Output, StringComparison.Ordinal);
        var run = await consumer.RunAsync();
        Assert.Equal("0.41703", run.Output.Trim()[..7]);
    }
}
