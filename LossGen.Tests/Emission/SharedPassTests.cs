using System.Text.RegularExpressions;
using LossGen.Generators.Emission;
using LossGen.Generators.Emission.Bodies;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Oracle.Depth;
using LossGen.Tests.Planning;
using Xunit;

namespace LossGen.Tests.Emission;

/// <summary>
/// A kernel takes passes from the library only where its own would be the same: an option that changes a pass must be
/// known to <see cref="LibraryPasses"/>.
/// </summary>
public sealed partial class SharedPassTests
{
    private const int Share = 7;

    [Fact]
    public void A_kernel_would_have_the_passes_that_the_library_has()
    {
        var library = LibraryPassEmitter.Emit().SelectMany(static file => Bodies(file.Text)).ToHashSet();
        var kernels = TestDepth.Some(Specs.All().Concat(Specs.WithRowRoles()).Concat(Specs.WithTerms()), Share)
            .Where(static spec => KernelPlanner.Plan(spec).Passes == PassText.OneWidth)
            .ToList();

        Assert.True(kernels.Count > 50, $"{kernels.Count} kernels");
        foreach (var body in kernels.SelectMany(OwnBodies))
        {
            Assert.Contains(body, library);
        }
    }

    [Fact]
    public void A_kernel_with_the_tiles_of_the_library_would_have_the_same_at_every_width()
    {
        var library = LibraryPassEmitter.Emit().SelectMany(static file => Tiles(file.Text)).ToHashSet();
        var few = TestDepth.Some(Specs.All().Concat(Specs.WithRowRoles()).Concat(Specs.WithTerms()), Share)
            .Select(static spec => KernelPlanner.Plan(spec).OfFewClasses)
            .OfType<KernelPlan>()
            .Where(LibraryTiles.Have)
            .ToList();

        Assert.NotEmpty(few);
        foreach (var tile in few.SelectMany(static plan => plan.Widths.Skip(1).Select(width => TileOf(plan, width))))
        {
            Assert.Contains(tile, library);
        }
    }

    private static string TileOf(KernelPlan plan, WidthPlan width)
    {
        var writer = new CodeWriter();
        new TileBody(writer, plan, width).Emit();
        return Assert.Single(Tiles(writer.ToString()));
    }

    private static IEnumerable<string> Tiles(string text)
        => Tile().Matches(text).Select(static match => Indent().Replace(match.Value, ""));

    [GeneratedRegex(
        @"^(?<indent> *)private static void Tile(512|128)\(.*?^\k<indent>\}\n",
        RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Tile();

    private static IEnumerable<string> OwnBodies(KernelSpec spec)
    {
        var plan = KernelPlanner.Plan(
            spec with { Options = spec.Options with { VectorWidth = VectorWidthKind.Vector512 } });
        return KernelEmitter.Emit(plan).SelectMany(static file => Bodies(file.Text));
    }

    // Without the header, indents and the names of what is a constant in some kernels.
    private static IEnumerable<string> Bodies(string text) => Pass().Matches(text)
        .Select(static match => Indent().Replace(match.Groups["body"].Value, "")
            .Replace("rowStride", "classes", StringComparison.Ordinal)
            .Replace("Classes", "classes", StringComparison.Ordinal));

    [GeneratedRegex(
        @"\n(?<indent> +)private static \w+ (Max|ExpSum|Gradient)512\([^{]*(?<body>\{.*?)\n\k<indent>\}\n",
        RegexOptions.Singleline)]
    private static partial Regex Pass();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Indent();
}
