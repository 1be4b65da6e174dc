using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Numerics.V1;
using Xunit;

namespace LossGen.Tests.Numerics.Twins;

/// <summary>
/// That kernels find every function at every width. The sums are left out, which take as many vectors as give 16 or 32
/// lanes: another number at each width.
/// </summary>
[Trait("Category", "Light")]
public class WidthsOfTheLibraryTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    [Theory]
    [InlineData("128")]
    [InlineData("512")]
    public void A_width_has_what_256_bits_have(string width)
    {
        string[] at256 = [.. Members("256").Select(member => member.Replace("256", width, StringComparison.Ordinal))];

        Assert.Equal(at256.Order(StringComparer.Ordinal), Members(width).Order(StringComparer.Ordinal));
        Assert.True(at256.Length > 100);
    }

    // Every public member that names a width, in its own name, its type's or its parameters'.
    private static IEnumerable<string> Members(string width) =>
        from type in typeof(VectorMath).Assembly.GetExportedTypes()
        where type.Namespace == typeof(VectorMath).Namespace
            && type != typeof(VectorWidths)
            && !type.Name.Contains("LaneSum", StringComparison.Ordinal)
            && !type.Name.Contains("GapSum", StringComparison.Ordinal)
        from member in type.GetMembers(Declared)
        let text = $"{type.Name}: {member}"
        where Regex.IsMatch(text, $"[A-Za-z]{width}(?![0-9])")
        select text;
}
