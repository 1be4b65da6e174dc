using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.Numerics.Elements;

/// <summary>The bits of results are promised: they are the same on every processor, and stay what they are.</summary>
[Trait("Category", "Light")]
public class GoldenHashTests
{
    private const int Random = 1000;

    private static readonly Dictionary<string, string> Written = ReadLines().Select(line => line.Split('\t'))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    [Theory]
    [MemberData(nameof(Functions.Names), MemberType = typeof(Functions))]
    public void Bits_are_those_written_down(string name)
    {
        ElementFunction function = Functions.Named(name);
        using BitHash hash = new();
        hash.Append([.. function.Single.Map(256, Arguments.Singles(Random)).Select(y => (double)y)]);
        hash.Append(function.Double.Map(256, Arguments.Doubles(Random)));
        string found = hash.Finish();
        Assert.True(
            Written.GetValueOrDefault(name) == found,
            $"Other bits than before. If that is meant, the line in golden-hashes.txt is\n{name}\t{found}");
    }

    [Fact]
    public void Every_line_belongs_to_a_function() =>
        Assert.Equal(Functions.All.Select(function => function.Name).Order(), Written.Keys.Order());

    private static string[] ReadLines()
    {
        using Stream stream = typeof(GoldenHashTests).Assembly.GetManifestResourceStream("golden-hashes.txt")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
